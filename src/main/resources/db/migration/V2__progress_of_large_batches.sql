-- Progress is asked for several times a second: from this index alone, whatever the size of the batch.
alter table document
  drop key by_batch,
  add key by_batch (batch_id, state, outcome, started_at);
