package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentcommons.fixture.TestReports.report;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.report.Signature;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.NearDuplicate;
import org.incidentcommons.search.ReportIndex;
import org.junit.jupiter.api.Test;

class NearDuplicatesIT {
    @Test
    void nearDuplicates_ofADraft_areThePublishedOnesThatTheViewerMaySee() {
        try (ApplicationContext context = TestContext.start(Map.of("incident-commons.index.follow", false))) {
            long organization = context.getBean(Organizations.class)
                    .named("Fictional Water")
                    .id();
            long other =
                    context.getBean(Organizations.class).named("Fictional Rail").id();
            Reports reports = context.getBean(Reports.class);
            Report open = reports.save(report(other, "A pump ran dry", words(0, 300)));
            Report closed = report(other, "A pump ran dry at the river", words(0, 300));
            Report hidden = reports.save(withAudience(closed, Audience.AMBER));
            reports.save(report(other, "Something else", words(500, 800)));
            context.getBean(IndexUpkeep.class).catchUp();
            Report draft = report(organization, "A pump ran dry", words(15, 300));

            List<NearDuplicate> found = context.getBean(ReportIndex.class)
                    .nearDuplicates(Signature.of(draft), Optional.empty(), 5, Viewer.ANYONE);

            assertThat(found).extracting(near -> near.hit().id()).containsExactly(open.stored());
            assertThat(found.getFirst().likeness()).isBetween(0.8, 1.0);
            assertThat(context.getBean(ReportIndex.class)
                            .nearDuplicates(Signature.of(open), open.id(), 5, Viewer.ANYONE))
                    .isEmpty();
            assertThat(hidden.audience()).isEqualTo(Audience.AMBER);
        }
    }

    private static Report withAudience(Report report, Audience audience) {
        return new Report(
                report.id(),
                report.organizationId(),
                report.externalId(),
                report.revision(),
                report.status(),
                audience,
                report.kind(),
                report.severity(),
                report.documentType(),
                report.event(),
                report.title(),
                report.date(),
                report.country(),
                report.language(),
                report.sections(),
                report.lessons(),
                report.recommendations(),
                report.codes(),
                report.measures(),
                report.publishedAt());
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "word" + n * 7 % 1000).collect(Collectors.joining(" "));
    }
}
