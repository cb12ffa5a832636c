-- How each document went through the pipeline, and what holds it up.
alter table document
  add column lane varchar(8) not null default 'NORMAL',  -- Lane
  add column forgiven int not null default 0,            -- attempts that do not count against it: cut off by infrastructure, or before someone retried it
  add column crashes int not null default 0,             -- attempts that ended with the reading program or at its time limit
  add column waiting_for varchar(12) null,               -- Infrastructure it could not go on without, at its last attempt
  add column store_ms int null,                          -- Step: how long each took, in milliseconds
  add column extract_ms int null,
  add column outline_ms int null,
  add column sanitize_ms int null,
  add column classify_ms int null,
  add column save_ms int null,
  add column extractor varchar(60) null,                 -- version of what read it
  add column rules varchar(60) null,                     -- digest of vocabularies and word lists applied to it
  add key by_end (batch_id, finished_at),                -- progress: the average, and the end of a batch
  add key by_finish (finished_at),                       -- progress: what ended in the last seconds
  add key by_start (state, started_at),                  -- progress: what is being processed, longest first
  add key by_entry (parent_id, name(180));               -- Ledger: an archive opened again

alter table batch
  add column received int not null default 0,            -- counted as they arrive, apart from the rows: verify compares
  add column resumed_at timestamp(6) null,               -- when failed documents were last tried again
  add column cancelled_at timestamp(6) null;

update batch set received = unchanged + (select count(*) from document where document.batch_id = batch.id);

-- The queue of the careful lane: as scheduled_tasks, but with workers of its own.
create table careful_tasks like scheduled_tasks;
