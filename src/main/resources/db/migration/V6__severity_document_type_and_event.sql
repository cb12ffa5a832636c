-- How bad it was, as what it was handed in, and which reports tell of one event.
alter table report
  add column if not exists severity varchar(12) null after kind,          -- Severity; null when nobody told
  add column if not exists document_type varchar(20) null after severity, -- DocumentType; null when not known any more
  add column if not exists event_key char(32) null after document_type;   -- EventKey

-- Reports that are here already: by the media type of the document they were made from, as DocumentType.ofMedia does.
update report r
  join document d on d.report_id = r.id
  set r.document_type = case
    when d.is_record then 'RECORD'
    when d.media_type is null then null
    when d.media_type like 'application/pdf%' then 'PDF'
    when d.media_type like 'text/html%' or d.media_type like 'application/xhtml+xml%' then 'WEB_PAGE'
    when d.media_type like 'message/rfc822%' or d.media_type like 'application/vnd.ms-outlook%'
      or d.media_type like 'application/mbox%' then 'MAIL'
    when d.media_type like 'application/json%' then 'RECORD'
    when d.media_type like 'text/csv%' then 'SPREADSHEET'
    when d.media_type like '%rtf%' or d.media_type like 'application/msword%' or d.media_type like '%wordprocessingml%'
      or d.media_type like '%opendocument.text%' or d.media_type like '%ms-word%' then 'TEXT_DOCUMENT'
    when d.media_type like '%presentation%' or d.media_type like '%powerpoint%' then 'PRESENTATION'
    when d.media_type like '%spreadsheet%' or d.media_type like '%excel%' then 'SPREADSHEET'
    when d.media_type like 'text/%' then 'PLAIN_TEXT'
    else 'OTHER'
  end
  where r.document_type is null;
