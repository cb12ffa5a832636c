-- Documents entered together are processed as one job, as long as all goes well with them.
alter table document
  add column together bigint,        -- a number that those of one job share; null for one with a job of its own
  add key by_together (together);    -- TogetherJob
