package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.Optional;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.Completions;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered for what was typed: five reports for everyone, one for members. */
class CompletionIT {
    private static ApplicationContext context;
    private static ReportIndex index;
    private static Reports reports;
    private static long organization;

    @BeforeAll
    static void publish() {
        context = TestContext.start(Map.of("incident-commons.index.follow", false));
        index = context.getBean(ReportIndex.class);
        reports = context.getBean(Reports.class);
        organization =
                context.getBean(Organizations.class).named("Fictional Water").id();
        save("Two restores of an old backup failed", "theme:ransomware");
        save("Restoring Café data", "theme:ransomware", "cause:misconfiguration");
        save("The pump of [person 1] ran dry", "theme:cryptomining");
        save("The valve stuck");
        save("The Valve stuck");
        reports.save(Variant.of(TestReports.report(
                        organization, "Restored secretly", "A backup.", "sector:mining", "theme:ransomware"))
                .audience(Audience.GREEN)
                .report());
        context.getBean(IndexUpkeep.class).catchUp();
    }

    private static Report save(String title, String... codes) {
        return reports.save(TestReports.report(organization, title, "Text.", codes));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static Completions complete(String typed) {
        return index.complete(typed, 5, Viewer.ANYONE);
    }

    @Test
    void complete_beginningsOfWords_findsTitlesThatBeginWithThemFirst() {
        assertThat(complete("rest").titles())
                .extracting(Completions.Titled::title)
                .containsExactly("Restoring Café data", "Two restores of an old backup failed");
        assertThat(complete("BACK rest").titles())
                .extracting(Completions.Titled::title)
                .containsExactly("Two restores of an old backup failed");
        assertThat(complete("restoring CAFE d").titles()).hasSize(1);
        assertThat(complete("estoring").titles()).isEmpty();
        assertThat(complete("person").titles()).isEmpty();
    }

    @Test
    void complete_sameTitleTwice_namesItOnce() {
        assertThat(complete("valve").titles()).hasSize(1);
    }

    @Test
    void complete_nameOfAConcept_countsWhatIsNarrowerAndOffersOnlyWhatReportsHave() {
        assertThat(complete("malw").concepts())
                .contains(new Completions.Named("theme:malware", "Malware", Optional.empty(), 3));
        assertThat(complete("ransom").concepts())
                .extracting(Completions.Named::code, Completions.Named::count)
                .contains(org.assertj.core.groups.Tuple.tuple("theme:ransomware", 2L));
        assertThat(complete("phish").concepts()).isEmpty();
    }

    @Test
    void complete_otherNameOfAConcept_saysWhichAndItsLabel() {
        String other = context.getBean(org.incidentcommons.vocabulary.Vocabularies.class)
                .concept("theme:ransomware")
                .orElseThrow()
                .altLabels()
                .getFirst();

        assertThat(complete(other).concepts())
                .contains(new Completions.Named("theme:ransomware", "Ransomware", Optional.of(other), 2));
    }

    @Test
    void complete_ofSomeoneWhoMayNotSee_leaksNeitherTitlesNorConceptsNorCounts() {
        assertThat(complete("secretly").titles()).isEmpty();
        assertThat(complete("restored").titles()).isEmpty();
        assertThat(complete("mining").concepts())
                .extracting(Completions.Named::code)
                .doesNotContain("sector:mining");
        assertThat(complete("ransom").concepts())
                .extracting(Completions.Named::count)
                .containsOnly(2L);
        // The test can fail: the operator is offered all of it.
        assertThat(index.complete("restored", 5, Viewer.OPERATOR).titles()).hasSize(1);
        assertThat(index.complete("mining", 5, Viewer.OPERATOR).concepts())
                .extracting(Completions.Named::code)
                .contains("sector:mining");
    }

    @Test
    void complete_afterWithdrawing_offersTheTitleNoMore() {
        Report gone = save("Quicksand", "cause:untested-restore");
        context.getBean(IndexUpkeep.class).catchUp();
        assertThat(complete("quicks").titles()).hasSize(1);

        reports.save(Variant.of(gone).withdrawn().report());
        context.getBean(IndexUpkeep.class).catchUp();
        assertThat(complete("quicks").titles()).isEmpty();
        assertThat(complete("untested").concepts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "\"", "((", "-", "\u0000\uffff", "😀", "[person 1]", "a:b^2~"})
    void complete_ofAnythingOdd_answersProperly(String typed) {
        assertThat(complete(typed).titles()).hasSizeLessThanOrEqualTo(5);
        assertThat(complete(typed.repeat(3_000)).titles()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void complete_wordLongerThanWhatIsIndexed_stillFindsItsTitle() {
        String longest = "Donaudampfschifffahrtsgesellschaft";
        save(longest + " stopped");
        context.getBean(IndexUpkeep.class).catchUp();

        assertThat(complete(longest).titles()).hasSize(1);
        assertThat(complete(longest.substring(0, 12)).titles()).hasSize(1);
    }
}
