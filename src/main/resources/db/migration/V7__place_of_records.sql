-- Which line of which file a record was, to find it there when it was set aside.
alter table record_place
  add column if not exists place varchar(520) null; -- such as incidents.csv:17; null for records of earlier releases
