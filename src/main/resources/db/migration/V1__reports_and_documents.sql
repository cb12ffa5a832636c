-- The truth. All times are UTC. Every index names the query that needs it.

create table organization (
  id bigint auto_increment primary key,
  name varchar(200) not null,
  created_at timestamp(6) not null,
  unique key by_name (name) -- Organizations.named
);

create table report (
  id bigint auto_increment primary key,
  organization_id bigint not null,
  external_id varchar(190),          -- the contributor's own identifier, public
  revision int not null,
  status varchar(12) not null,       -- Status
  audience varchar(8) not null,      -- Audience
  kind varchar(12) not null,         -- ReportKind
  title varchar(500) not null,       -- sanitized
  incident_year smallint,            -- the incident's date as precisely as it is told
  incident_month tinyint,
  incident_day tinyint,
  country char(2),                   -- ISO 3166-1 alpha-2
  language varchar(8),               -- ISO 639-1
  detect_seconds bigint, detect_evidence varchar(2000),   -- measures with the sentence that states them
  respond_seconds bigint, respond_evidence varchar(2000),
  recover_seconds bigint, recover_evidence varchar(2000),
  updated_at timestamp(6) not null,
  published_at timestamp(6) null,
  foreign key (organization_id) references organization (id),
  key by_status (status, published_at)               -- Reports.newest, counts by status
);

create table report_section (
  id bigint auto_increment primary key,
  report_id bigint not null,
  ordinal smallint not null,
  kind varchar(20) not null,         -- SectionKind
  heading varchar(500) not null,     -- sanitized
  body mediumtext not null,          -- sanitized
  key by_report (report_id, ordinal), -- the parts of a report
  foreign key (report_id) references report (id)
);

create table report_lesson (
  id bigint auto_increment primary key,
  report_id bigint not null,
  ordinal smallint not null,
  text text not null,                -- sanitized
  key by_report (report_id, ordinal), -- the parts of a report
  foreign key (report_id) references report (id)
);

create table report_recommendation (
  id bigint auto_increment primary key,
  report_id bigint not null,
  ordinal smallint not null,
  text text not null,                -- sanitized
  kind varchar(30),                  -- RecommendationKind
  addressees varchar(120) not null,  -- names of Addressee, comma between
  priority varchar(10),              -- Priority
  owner varchar(200),                -- sanitized
  due varchar(100),                  -- sanitized
  key by_report (report_id, ordinal), -- the parts of a report
  foreign key (report_id) references report (id)
);

create table report_code (
  id bigint auto_increment primary key,
  report_id bigint not null,
  code varchar(80) not null,         -- scheme:concept
  origin varchar(12) not null,       -- CodeOrigin
  confidence double not null,        -- 0 to 1; 1 where people decided
  evidence varchar(2000) not null,   -- sanitized; blank where none was given
  unique key by_report (report_id, code), -- the codes of a report
  foreign key (report_id) references report (id)
);

-- What the index has to catch up with, in the order in which it became visible.
create table report_change (
  sequence bigint not null primary key,
  report_id bigint not null,
  revision int not null,
  changed_at timestamp(6) not null,
  key by_report (report_id) -- verify: the newest change of a report
);

-- The last number given to a change. Updating the one row serializes the transactions that publish, so that numbers
-- become visible in their order: a reader who has seen number n will never meet a smaller one later.
create table report_change_number (
  id tinyint primary key,
  value bigint not null
);
insert into report_change_number values (1, 0);

create table batch (
  id bigint auto_increment primary key,
  organization_id bigint not null,
  origin varchar(20) not null,       -- BatchOrigin
  publish boolean not null,
  audience varchar(8) not null,
  opened_at timestamp(6) not null,
  closed_at timestamp(6) null,       -- null while documents still arrive
  unchanged int not null,            -- documents sent again just as they are here; they get no row
  foreign key (organization_id) references organization (id)
);

-- One row per document received; its outcome is written once it is known.
create table document (
  id bigint auto_increment primary key,
  batch_id bigint not null,
  organization_id bigint not null,
  parent_id bigint,                  -- the archive it came in
  name varchar(500) not null,        -- as sent: may identify, so it is shown to the operator only
  is_record boolean not null,        -- a structured record instead of a document to be parsed
  labels text,                       -- what the contributor says of it, as JSON
  sha256 char(64) not null,
  size_bytes bigint not null,
  state varchar(12) not null,        -- DocumentState
  outcome varchar(20),               -- Outcome of the extraction
  reason varchar(500) not null,
  media_type varchar(150),
  attempts int not null,
  findings int,                      -- how many identifying places were replaced
  report_id bigint,                  -- the report made from it, or that of the document it repeats
  received_at timestamp(6) not null,
  started_at timestamp(6) null,      -- of the last attempt
  finished_at timestamp(6) null,
  foreign key (batch_id) references batch (id),
  foreign key (organization_id) references organization (id),
  key by_batch (batch_id, state),                  -- progress of a batch
  key by_name (organization_id, name(180)),        -- Inbox: the same document again
  key by_digest (organization_id, sha256),         -- Inbox: the same bytes under another name
  key by_parent (parent_id, state),                -- Inbox: an archive with drafts
  key by_report (report_id)                        -- verify: the document of a report
);

-- The queue, as db-scheduler 16 wants it.
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data blob,
  execution_time timestamp(6) not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp(6) null,
  last_failure timestamp(6) null,
  consecutive_failures int,
  last_heartbeat timestamp(6) null,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance),
  key execution_time_idx (execution_time),
  key last_heartbeat_idx (last_heartbeat),
  key priority_execution_time_idx (priority desc, execution_time asc)
);
