package org.incidentcommons.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.incidentcommons.fixture.Chromium;
import org.incidentcommons.fixture.SampleReports;
import org.incidentcommons.fixture.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searching without full loads, and what a reader answers by single keys, in a real browser. */
class SwapIT {
    private static TestPortal portal;
    private static Chromium chromium;
    private BrowserContext reader;
    private Page page;

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

    @BeforeEach
    void open() {
        reader = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("en-GB"));
        page = reader.newPage();
    }

    @AfterEach
    void close() {
        reader.close();
    }

    private void search(String query) {
        page.navigate(portal.url("/search?" + query));
        // Is gone after a full load.
        page.evaluate("() => { window.sameDocument = true; }");
    }

    private boolean isSameDocument() {
        return (boolean) page.evaluate("() => window.sameDocument === true");
    }

    private Locator box(String name, String value) {
        return page.locator("input[name=" + name + "][value=" + value + "]");
    }

    private static Pattern has(String part) {
        // The browser does the matching, and its language knows no quotation; what is looked for has no signs of it.
        return Pattern.compile(part);
    }

    @Test
    void facet_ticked_swapsResultsKeepsTheFocusAndSaysTheCount() {
        search("q=backup");
        box("cause", "process").focus();
        page.keyboard().press("Space");

        assertThat(page.locator(".chip")).hasCount(1);
        assertThat(page).hasURL(has("cause=process"));
        assertThat(page).hasTitle(Pattern.compile("^backup, Process: \\d+ reports"));
        assertThat(box("cause", "process")).isFocused();
        assertThat(page.locator("[data-announce]"))
                .hasText(page.locator("h1").textContent().strip());
        assertThat(page.locator("footer .languages a").first()).hasAttribute("href", has("cause=process"));
        assertThat(isSameDocument()).isTrue();
    }

    @Test
    void history_afterSwaps_goesBackAndForth() {
        search("q=backup");
        box("cause", "process").check();
        assertThat(page.locator(".chip")).hasCount(1);
        page.locator("a[href*='sort=newest']").click();
        assertThat(page).hasURL(has("sort=newest"));
        assertThat(page.locator(".chip")).hasCount(1);

        page.goBack();
        assertThat(page).not().hasURL(has("sort=newest"));
        assertThat(page.locator(".chip")).hasCount(1);
        page.goBack();
        assertThat(page.locator(".chip")).hasCount(0);
        assertThat(page).hasTitle(Pattern.compile("^backup: "));
        assertThat(page.locator("footer .languages a").first()).not().hasAttribute("href", has("cause=process"));
        page.goForward();
        assertThat(page.locator(".chip")).hasCount(1);
        assertThat(box("cause", "process")).isChecked();
        assertThat(isSameDocument()).isTrue();
    }

    @Test
    void history_goneThroughFasterThanItLoads_endsWhereTheReaderStopped() {
        search("q=backup");
        box("cause", "process").check();
        assertThat(page.locator(".chip")).hasCount(1);
        box("cause", "technology").check();
        assertThat(page.locator(".chip")).hasCount(2);
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile("cause=process"), held::add);

        page.goBack();
        page.waitForCondition(() -> held.size() == 1);
        page.goBack();
        assertThat(page.locator(".chip")).hasCount(0);
        try {
            held.getFirst().resume();
        } catch (com.microsoft.playwright.PlaywrightException aborted) {
            // The browser has already given it up, which is what is wanted.
        }
        page.waitForTimeout(500); // the late answer would be here by then
        assertThat(page.locator(".chip")).hasCount(0);
        assertThat(page).not().hasURL(has("cause="));
    }

    @Test
    void history_thatFailsToLoad_isLoadedWhole() {
        search("q=backup");
        box("cause", "process").check();
        assertThat(page.locator(".chip")).hasCount(1);
        page.route(
                portal.url("/search?q=backup"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(500)
                        .setBody("<h1>broken</h1>")
                        .setContentType("text/html")));
        page.goBack();

        assertThat(page.locator("h1")).hasText("broken");
        page.unroute(portal.url("/search?q=backup"));
        page.goForward();
        assertThat(page.locator(".chip")).hasCount(1);
    }

    @Test
    void pager_followed_startsTheNextPageAtItsHeading() {
        search("");
        page.locator(".pager [rel=next]").focus();
        page.keyboard().press("Enter");

        assertThat(page).hasURL(has("page=2"));
        assertThat(page.locator("h1")).isFocused();
        assertThat(page.locator("h1")).isInViewport();

        page.goBack();
        assertThat(page).not().hasURL(has("page=2"));
        assertThat(page.locator(".pager [rel=prev]")).hasCount(0);
        assertThat(page.locator(".pager [rel=next]")).isInViewport();
        assertThat(isSameDocument()).isTrue();
    }

    @Test
    void answer_thatComesTooLate_isDropped() {
        search("q=backup");
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile("cause=process"), route -> {
            if (held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        box("cause", "process").check();
        box("cause", "technology").check();
        assertThat(page.locator(".chip")).hasCount(2);
        try {
            held.getFirst().resume();
        } catch (com.microsoft.playwright.PlaywrightException aborted) {
            // The browser has already given it up, which is what is wanted.
        }
        page.waitForTimeout(500); // the late answer would be here by then
        assertThat(page.locator(".chip")).hasCount(2);
        assertThat(page).hasURL(has("cause=technology"));
    }

    @Test
    void answer_thatTakesLong_isAwaitedVisiblyAfterAMoment() {
        search("q=backup");
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile("cause=process"), held::add);
        box("cause", "process").check();

        assertThat(page.locator("#swap")).hasClass(has("htmx-request"));
        assertThat(page.evaluate("() => getComputedStyle(document.getElementById('swap'), '::before').animationDelay"))
                .isEqualTo("0.3s");
        held.getFirst().resume();
        assertThat(page.locator("#swap")).not().hasClass(has("htmx-request"));
    }

    @Test
    void answer_thatFails_isShownAsAPage() {
        search("q=backup");
        page.route(
                Pattern.compile("cause=process"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(500)
                        .setBody("<h1>broken</h1>")
                        .setContentType("text/html")));
        box("cause", "process").click();

        assertThat(page.locator("h1")).hasText("broken");
    }

    @Test
    void keys_ofAPage_areListedAndWalkThroughHitsAndMatches() {
        search("q=backup");
        page.locator("footer a").first().focus();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        assertThat(page.locator("#keys dl div:visible kbd")).hasText(new String[] {"/", "↓", "↑", "j", "k", "?"});
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).not().isVisible();
        assertThat(page.locator("footer a").first()).isFocused();

        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator(".hit h2 a").nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(page.locator(".hit h2 a").first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/reports/IC-\\d+\\?q=backup$"));

        page.keyboard().press("n");
        page.keyboard().press("n");
        assertThat(page.locator("#match-2")).isFocused();
        assertThat(page.locator("#match-2")).isInViewport();
        assertThat(page.locator("[data-match-at]")).hasText("2");
        page.keyboard().press("p");
        assertThat(page.locator("#match-1")).isFocused();
    }

    @Test
    void keys_whileTyping_areLettersOnly() {
        search("q=backup");
        page.keyboard().press("/");
        assertThat(page.locator("#find")).isFocused();
        page.keyboard().type("j?/k");
        assertThat(page.locator("#find")).hasValue("j?/k");
        assertThat(page.locator("#keys")).not().isVisible();
        page.locator("h1").click();
        page.keyboard().press("Control+j");
        assertThat(page.locator(".hit h2 a").first()).not().isFocused();
    }

    @Test
    void keys_turnedOff_stayOff() {
        search("q=backup");
        page.locator("[data-keys-open]").click();
        page.locator("#keys [data-keys-switch]").uncheck();
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-keys-open]")).isFocused();

        page.reload();
        page.keyboard().press("j");
        assertThat(page.locator(".hit h2 a").first()).not().isFocused();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).not().isVisible();
    }

    @Test
    void report_withoutJavaScript_marksMatchesAndLeadsToThem() {
        try (BrowserContext plain = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("en-GB"))) {
            Page search = plain.newPage();
            search.navigate(portal.url("/search?q=backup"));
            search.locator(".hit h2 a").first().click();
            assertThat(search.locator("mark[data-match]").first()).isVisible();
            search.locator(".inside ol a").nth(1).click();
            assertThat(search).hasURL(Pattern.compile("#match-2$"));
            assertThat(search.locator("#match-2")).isInViewport();
            search.locator("#inside").fill("no-such-word-anywhere");
            search.keyboard().press("Enter");
            assertThat(search.locator(".inside [role=status]")).hasText("No match in the text");
        }
    }
}
