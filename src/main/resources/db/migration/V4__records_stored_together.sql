-- Records that arrive together are one file and one job; a record of an earlier release is a file of its own.
create table record_place (
  document_id bigint primary key,    -- also DocumentJob: one record again
  chunk bigint not null,             -- the first document of those stored together
  file char(64) not null,            -- SHA-256 of the file
  first_byte int not null,
  bytes int not null,
  key by_chunk (chunk),              -- RecordsJob
  foreign key (document_id) references document (id)
);
