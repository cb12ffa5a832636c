-- Documents processed again with newer rules, and why a report has another revision.
alter table document
  add column again varchar(200) null;  -- why it is processed again, while it is

create table report_revision (
  report_id bigint not null,
  revision int not null,
  reason varchar(200) not null,      -- in words, for its readers
  made_at timestamp(6) not null,
  primary key (report_id, revision), -- Reports.reasons
  foreign key (report_id) references report (id)
);
