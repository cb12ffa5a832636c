package org.incidentcommons.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.incidentcommons.fixture.Chromium;
import org.incidentcommons.fixture.SampleReports;
import org.incidentcommons.fixture.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each reader comes for, from the start page, with the mouse, without JavaScript and with the keyboard alone. */
class JourneysIT {
    private static final Pattern REPORT = Pattern.compile("/reports/IC-\\d+(\\?q=[^#]*)?(#.*)?$");

    private static TestPortal portal;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        portal = TestPortal.start();
        SampleReports.publish(portal.context());
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        portal.close();
    }

    /** An incident is running: their own text, similar cases with reasons, what was learned there. */
    @ParameterizedTest
    @EnumSource
    void practitioner_pastesATextAndReadsWhatWasLearned(Way way) {
        try (Reader reader = new Reader(chromium, portal, way)) {
            reader.open("/");
            reader.type(
                    reader.find("#text"),
                    "Ransomware encrypted the servers of our hospital after the account of a supplier was used, and the"
                            + " backup had been deleted.");
            reader.follow(reader.find("form[action='/similar'] button"));

            Locator similar = reader.find("main h3 a[href^='/reports/']");
            assertThat(similar).containsText("Ransomware");
            reader.follow(similar);

            assertThat(reader.page()).hasURL(REPORT);
            assertThat(reader.find("#lessons")).isVisible();
            reader.follow(reader.find(".body a.code"));
            assertThat(reader.page()).hasURL(Pattern.compile("/codes/theme:"));
            assertThat(reader.find("main .lead")).isVisible();
        }
    }

    /** A study: the trend of a cause in a sector, its numbers as a table, its reports, the same for a program. */
    @ParameterizedTest
    @EnumSource
    void academic_findsTheTrendOfACauseInASectorAndItsData(Way way) {
        try (Reader reader = new Reader(chromium, portal, way)) {
            reader.open("/");
            reader.follow(reader.find("a[href='/patterns/trend']"));
            reader.choose(reader.find("select[name=cause]"), "Process");
            reader.choose(reader.find("select[name=sector]"), "Manufacturing");
            reader.follow(reader.find(".sides button"));

            assertThat(reader.page()).hasTitle(Pattern.compile("Over time: Process and Manufacturing: \\d+ reports"));
            reader.follow(reader.find(".data summary"));
            Locator year = reader.find(".data tbody a");
            String count = year.textContent();
            reader.follow(year);

            assertThat(reader.find("h1")).containsText(count);
            reader.follow(reader.find(".export summary"));
            Locator json = reader.find(".export a[href^='/api/v1/reports?']");
            assertThat(json).isVisible();
            assertThat(portal.get(json.getAttribute("href")).body()).contains("\"total\":" + count);
        }
    }

    /** A first visit: an example, a real report and its lessons, a code explained, how sources are protected. */
    @ParameterizedTest
    @EnumSource
    void newcomer_followsAnExampleAndLearnsHowItWorks(Way way) {
        try (Reader reader = new Reader(chromium, portal, way)) {
            reader.open("/");
            reader.follow(reader.find(".tries a"));
            assertThat(reader.page()).hasTitle(Pattern.compile("^expired certificate: \\d+ reports?"));
            reader.follow(reader.find(".hit h2 a"));
            assertThat(reader.page()).hasURL(REPORT);

            reader.follow(reader.find(".top a[href='/codes']"));
            reader.follow(reader.find(".topic h3 a"));
            assertThat(reader.find("main .lead")).isVisible();

            reader.follow(reader.find("footer a[href='/about/sources']"));
            assertThat(reader.find("h1")).hasText("How sources are protected");
        }
    }

    /** Each from the start page, clicks counted; choosing from a list and typing are none. */
    @ParameterizedTest
    @EnumSource
    void startPage_leadsWithinThreeClicksToWhatReadersComeFor(Way way) {
        try (Reader reader = new Reader(chromium, portal, way)) {
            reader.open("/");
            reader.type(reader.find("#text"), "A certificate had expired and no terminal could pay any more.");
            reader.follow(reader.find("form[action='/similar'] button"));
            reader.follow(reader.find("main h3 a[href^='/reports/']"));
            assertThat(reader.page()).hasURL(REPORT); // a similar case: 2

            reader.open("/");
            reader.follow(reader.find("a[href='/patterns/trend']"));
            reader.choose(reader.find("select[name=cause]"), "Process");
            reader.choose(reader.find("select[name=sector]"), "Manufacturing");
            reader.follow(reader.find(".sides button"));
            assertThat(reader.find("svg.by-years a")).isVisible(); // the trend of a cause in a sector: 2

            reader.open("/");
            reader.follow(reader.find(".top a[href='/codes']"));
            reader.follow(reader.find("a[href='/codes/cause:process']"));
            assertThat(reader.find("main .lead")).isVisible(); // the definition of any code: 2

            reader.open("/");
            reader.follow(reader.find(".lesson .from a"));
            assertThat(reader.find("#lessons")).isInViewport(); // a report's lessons: 1

            reader.open("/");
            reader.type(reader.find("#find"), "backup");
            reader.follow(reader.find("form.find button"));
            reader.follow(reader.find(".export summary"));
            reader.follow(reader.find(".export a[href='/api/v1/reports?q=backup']"));
            assertThat(reader.page()).hasURL(Pattern.compile("/api/v1/reports\\?q=backup"));
            assertThat(reader.find("body")).containsText("\"total\":"); // the JSON of a search: 3
        }
    }

    @Test
    void answer_thatTakesItsTime_showsProgressAfter300Milliseconds() {
        try (Reader reader = new Reader(chromium, portal, Way.PLAIN)) {
            reader.open("/search?q=backup");
            String[] waiting = {""};
            reader.page().route("**/search?**", route -> {
                waiting[0] = (String) reader.page().evaluate("""
                        () => {
                          const area = document.getElementById('swap');
                          const bar = getComputedStyle(area, '::before');
                          return area.classList.contains('htmx-request') + ' ' + bar.animationName + ' '
                              + bar.animationDelay;
                        }\
                        """);
                route.resume();
            });
            reader.find(".links a:has-text('Newest incident')").click();
            assertThat(reader.page()).hasURL(Pattern.compile("sort=newest"));
            assertThat(waiting[0]).isEqualTo("true awaited 0.3s");
        }
    }

    @Test
    void meaningOfACode_onFocus_staysUntilEscapeAndCanBeReached() {
        try (Reader reader = new Reader(chromium, portal, Way.KEYBOARD)) {
            reader.open("/codes");
            reader.open("/search?q=ransomware");
            Locator code = reader.find(".hit a.code");
            code.focus();
            Locator meaning = reader.find("#meaning");
            assertThat(meaning).isVisible();
            assertThat(code).hasAttribute("aria-describedby", "meaning");
            reader.page().keyboard().press("Tab");
            assertThat(reader.find("#meaning a:focus")).isVisible();
            reader.page().keyboard().press("Escape");
            assertThat(meaning).hasCount(0);
            assertThat(code).isFocused();
        }
    }

    @Test
    void meaningOfACode_underThePointer_staysWhileThePointerIsOnIt() {
        try (Reader reader = new Reader(chromium, portal, Way.PLAIN)) {
            reader.open("/search?q=ransomware");
            reader.find(".hit a.code").hover();
            Locator meaning = reader.find("#meaning");
            assertThat(meaning).isVisible();
            meaning.hover();
            assertThat(meaning).isVisible();
            reader.find("h1").hover();
            assertThat(meaning).hasCount(0);
        }
    }
}
