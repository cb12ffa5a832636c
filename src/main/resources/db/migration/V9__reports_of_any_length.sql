-- A chapter under the heading of lessons is one lesson, and a document may have more headings than smallint counts:
-- it is kept as it is, up to what extraction reads of one document.
alter table report_section
  modify ordinal int not null;
alter table report_lesson
  modify ordinal int not null,
  modify text mediumtext not null;   -- sanitized
alter table report_recommendation
  modify ordinal int not null,
  modify text mediumtext not null;   -- sanitized
