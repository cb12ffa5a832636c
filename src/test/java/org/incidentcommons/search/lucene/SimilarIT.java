package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.Axis;
import org.incidentcommons.search.AxisWeights;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.MeaningUpkeep;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SimilarHit;
import org.incidentcommons.search.SimilarRequest;
import org.incidentcommons.search.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Similar reports with reasons, read by meaning too. */
class SimilarIT {
    private static ApplicationContext context;
    private static ReportIndex index;
    private static Report asked;
    private static Report sameWords;
    private static Report sameCause;
    private static Report elsewhere;

    @BeforeAll
    static void publish() {
        context = TestContext.start(
                Map.of("incident-commons.index.follow", false, "incident-commons.search.meaning", true));
        index = context.getBean(ReportIndex.class);
        asked = save(
                "Archive lost",
                "The archive server failed and the backup could not be restored, because it had never been tried.",
                "cause:untested-restore",
                "cause:fatigue",
                "theme:data-loss-or-corruption",
                "sector:health");
        sameWords = save(
                "Archive server",
                "The archive server failed, and the backup was restored within the hour.",
                "theme:data-loss-or-corruption",
                "sector:health");
        sameCause = save(
                "Tape", "A tape turned out to be empty when it was needed.", "cause:untested-restore", "sector:health");
        elsewhere = save(
                "Drawings gone",
                "When the plans of the mine were lost, the copies could not be read.",
                "cause:untested-restore",
                "sector:mining");
        Report hidden = save(
                "Hidden archive",
                "The archive server failed and the backup could not be restored, because it had never been tried.",
                "cause:untested-restore",
                "sector:mining");
        context.getBean(Reports.class)
                .save(Variant.of(hidden).audience(Audience.GREEN).report());
        context.getBean(IndexUpkeep.class).catchUp();
        context.getBean(MeaningUpkeep.class).catchUp();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static Report save(String title, String text, String... codes) {
        long organization = context.getBean(Organizations.class).named("Any").id();
        return context.getBean(Reports.class).save(TestReports.report(organization, title, text, codes));
    }

    private static List<SimilarHit> similar(SimilarRequest request) {
        return index.similar(asked.stored(), request, Viewer.ANYONE);
    }

    private static List<ReportId> ids(List<SimilarHit> hits) {
        return hits.stream().map(hit -> hit.hit().id()).toList();
    }

    private static SimilarRequest weighing(Map<Axis, Integer> weights) {
        return new SimilarRequest(10, new AxisWeights(weights), Set.of(), false);
    }

    @Test
    void similar_givesItsReasonsByAxis() {
        SimilarHit hit = similar(SimilarRequest.of(10)).stream()
                .filter(each -> each.hit().id().equals(sameCause.stored()))
                .findFirst()
                .orElseThrow();

        assertThat(hit.degrees()).containsKeys(Axis.BARRIER).doesNotContainKeys(Axis.CAUSE, Axis.CONSEQUENCE);
        assertThat(hit.passages().orElseThrow().own().text()).contains("archive server");
        assertThat(hit.passages().orElseThrow().other().text()).contains("tape");
    }

    @Test
    void similar_weighingBarriers_putsTheSharedBarrierFirst() {
        assertThat(ids(similar(SimilarRequest.of(10)))).first().isEqualTo(sameWords.stored());
        assertThat(ids(similar(weighing(Map.of(Axis.BARRIER, 3, Axis.WORDS, 0, Axis.MEANING, 0)))))
                .first()
                .isIn(sameCause.stored(), elsewhere.stored());
    }

    @Test
    void similar_leavingOneOut_showsTheOthers() {
        SimilarRequest request = new SimilarRequest(10, AxisWeights.EVEN, Set.of(sameWords.stored()), false);

        assertThat(ids(similar(request))).contains(sameCause.stored()).doesNotContain(sameWords.stored());
    }

    @Test
    void similar_elsewhere_isTheSameMechanismInAnotherSector() {
        assertThat(ids(similar(SimilarRequest.of(10).elsewhere(5)))).containsExactly(elsewhere.stored());
    }

    @Test
    void similar_ofWhatTheViewerMayNotSee_showsNothingOfIt() {
        assertThat(similar(SimilarRequest.of(10)))
                .hasSize(3)
                .noneMatch(hit -> hit.hit().titleText().contains("Hidden"));
        // The test can fail: the operator sees it.
        assertThat(index.similar(asked.stored(), SimilarRequest.of(10), Viewer.OPERATOR))
                .hasSize(4);
    }
}
