package org.incidentcommons.report;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * Adds parts of reports, those of many reports with one statement a table. A repository would send a statement for each
 * row, to learn numbers that nobody asks for, and a report has fifteen rows.
 */
@Singleton
class PartRepository {
    /** Asked for when it is used, as repositories do: commands that need no database have none. */
    private final BeanProvider<JdbcOperations> database;

    PartRepository(BeanProvider<JdbcOperations> database) {
        this.database = database;
    }

    void addSections(List<SectionRow> rows) {
        String sql = "insert into report_section (report_id, ordinal, kind, heading, body) values (?, ?, ?, ?, ?)";
        add(sql, to -> {
            for (SectionRow row : rows) {
                to.setLong(1, row.reportId());
                to.setInt(2, row.ordinal());
                to.setString(3, row.kind().name());
                to.setString(4, row.heading().value());
                to.setString(5, row.body().value());
                to.addBatch();
            }
            return to.executeBatch();
        });
    }

    void addLessons(List<LessonRow> rows) {
        add("insert into report_lesson (report_id, ordinal, text) values (?, ?, ?)", to -> {
            for (LessonRow row : rows) {
                to.setLong(1, row.reportId());
                to.setInt(2, row.ordinal());
                to.setString(3, row.text().value());
                to.addBatch();
            }
            return to.executeBatch();
        });
    }

    void addRecommendations(List<RecommendationRow> rows) {
        String sql = """
                insert into report_recommendation
                    (report_id, ordinal, text, kind, addressees, priority, owner, due)
                values (?, ?, ?, ?, ?, ?, ?, ?)""";
        add(sql, to -> {
            for (RecommendationRow row : rows) {
                to.setLong(1, row.reportId());
                to.setInt(2, row.ordinal());
                to.setString(3, row.text().value());
                to.setString(4, name(row.kind()));
                to.setString(5, row.addressees());
                to.setString(6, name(row.priority()));
                to.setString(7, value(row.owner()));
                to.setString(8, value(row.due()));
                to.addBatch();
            }
            return to.executeBatch();
        });
    }

    void addCodes(List<CodeRow> rows) {
        String sql = "insert into report_code (report_id, code, origin, confidence, evidence) values (?, ?, ?, ?, ?)";
        add(sql, to -> {
            for (CodeRow row : rows) {
                to.setLong(1, row.reportId());
                to.setString(2, row.code());
                to.setString(3, row.origin().name());
                to.setDouble(4, row.confidence());
                to.setString(5, row.evidence().value());
                to.addBatch();
            }
            return to.executeBatch();
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(String sql, PreparedStatementCallback<int[]> rows) {
        database.get().prepareStatement(sql, rows);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String value(@Nullable SanitizedText text) {
        return text == null ? null : text.value();
    }
}
