package org.incidentcommons.ingest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** What the audit compares, counted by the database. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditRepository extends GenericRepository<Document, Long> {
    /** Where the documents of each batch are; those with a report, where their report is now. */
    @Query("""
            select d.batch_id,
                case when d.state in ('DRAFT', 'PUBLISHED') then
                    case when r.status = 'PUBLISHED' then 'PUBLISHED'
                        when r.status in ('RETURNED', 'WITHDRAWN') then 'RETURNED'
                        else 'DRAFT' end
                    else d.state end as place,
                count(*) as documents
            from document d left join report r on r.id = d.report_id
            group by 1, 2""")
    List<PlaceCount> places();

    @Query("select id, received, unchanged from batch order by id")
    List<BatchTally> tallies();

    @Query("""
            select count(*) from report r
            where r.status = 'PUBLISHED' and not exists (select 1 from document d where d.report_id = r.id)""")
    long publishedWithoutDocument();
}
