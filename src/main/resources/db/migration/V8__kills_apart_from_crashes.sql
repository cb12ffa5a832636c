-- One kill from outside and one break of its own are not two breaks.
alter table document
  add column kills int not null default 0; -- attempts during which the reading program was killed from outside
