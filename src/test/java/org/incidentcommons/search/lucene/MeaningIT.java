package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
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
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.MeaningUpkeep;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SimilarHit;
import org.incidentcommons.search.SimilarText;
import org.incidentcommons.search.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Finding by meaning, with the real model. */
class MeaningIT {
    private static final String NO_COPY = "When the server failed, there was no copy of the files that could be read.";

    private ApplicationContext context =
            TestContext.start(Map.of("incident-commons.index.follow", false, "incident-commons.search.meaning", true));

    @AfterEach
    void stop() {
        context.close();
    }

    private Report save(String title, String text) {
        long organization = context.getBean(Organizations.class).named("Any").id();
        return context.getBean(Reports.class).save(TestReports.report(organization, title, text));
    }

    private void index() {
        context.getBean(IndexUpkeep.class).catchUp();
        context.getBean(MeaningUpkeep.class).catchUp();
    }

    private List<ReportId> similar(String text) {
        return context
                .getBean(ReportIndex.class)
                .similar(new SimilarText(TestReports.safe(text), Set.of()), 10, Viewer.ANYONE)
                .stream()
                .map(SimilarHit::hit)
                .map(Hit::id)
                .toList();
    }

    @Test
    void similar_withoutASharedWord_findsWhatMeansTheSame() {
        Report wanted = save("Lost archive", NO_COPY);
        save("Crane", "A crane tipped over because the ground under its feet gave way after heavy rain.");
        index();

        assertThat(similar("Backups could never be restored once the machine broke down."))
                .first()
                .isEqualTo(wanted.stored());
    }

    @Test
    void search_whileNothingIsReadByMeaning_goesByWords() {
        Report wanted = save("Lost archive", NO_COPY);
        context.getBean(IndexUpkeep.class).catchUp();

        assertThat(search("server failed")).containsExactly(wanted.stored());
    }

    @Test
    void search_byMeaningToo_findsNoMoreThanTheWords() {
        Report wanted = save("Lost archive", NO_COPY);
        save("Old tape", "The backup tape could not be restored.");
        index();

        assertThat(search("server files")).containsExactly(wanted.stored());
    }

    private List<ReportId> search(String words) {
        return context
                .getBean(ReportIndex.class)
                .search(SearchRequest.EVERYTHING.withWords(words), Viewer.ANYONE)
                .hits()
                .stream()
                .map(Hit::id)
                .toList();
    }

    @Test
    void similar_ofAReportHiddenSinceThePassagesWereRead_showsIt_toNobodyElse() {
        Report report = save("Lost archive", NO_COPY);
        index();
        Reports reports = context.getBean(Reports.class);
        reports.save(Variant.of(report).audience(Audience.GREEN).report());
        context.getBean(IndexUpkeep.class).catchUp();

        assertThat(similar("Backups could never be restored once the machine broke down."))
                .isEmpty();

        context.getBean(MeaningUpkeep.class).catchUp();
        assertThat(similar("Backups could never be restored once the machine broke down."))
                .isEmpty();
    }

    @Test
    void catchUp_afterARebuild_computesNothingAgain() throws IOException {
        save("Lost archive", NO_COPY);
        index();
        long before = context.getBean(MeaningUpkeep.class).state().passages();

        context.getBean(IndexUpkeep.class).rebuild(progress -> {});
        boolean read = context.getBean(PassageUpkeep.class).follow(() -> {
            throw new AssertionError("a passage was computed again");
        });

        assertThat(read).isFalse();
        assertThat(context.getBean(MeaningUpkeep.class).state().passages())
                .isEqualTo(before)
                .isPositive();
    }

    @Test
    void follow_ofARevisionWithTheSamePassage_keepsItsVector() {
        Report report = save("Lost archive", NO_COPY);
        index();
        context.getBean(Reports.class)
                .save(Variant.of(report).audience(Audience.GREEN).report());
        context.getBean(IndexUpkeep.class).catchUp();

        boolean read = context.getBean(PassageUpkeep.class).follow(() -> {
            throw new AssertionError("a passage was computed again");
        });

        assertThat(read).isTrue();
        assertThat(context.getBean(MeaningUpkeep.class).state().lag()).isZero();
    }

    @Test
    void state_afterARestart_holdsWhatWasRead() {
        save("Lost archive", NO_COPY);
        index();
        PassageUpkeep upkeep = context.getBean(PassageUpkeep.class);
        long passages = upkeep.state().passages();
        upkeep.close();

        upkeep.follow(() -> {
            throw new AssertionError("a passage was computed again");
        });

        assertThat(upkeep.state().passages()).isEqualTo(passages).isPositive();
    }

    @Test
    void catchUp_afterAWithdrawal_forgetsThePassages() {
        Report report = save("Lost archive", NO_COPY);
        index();
        context.getBean(Reports.class).save(Variant.of(report).withdrawn().report());
        index();

        assertThat(context.getBean(MeaningUpkeep.class).state().passages()).isZero();
    }
}
