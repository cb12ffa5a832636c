package org.incidentcommons.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.fixture.Chromium;
import org.incidentcommons.fixture.SampleReports;
import org.incidentcommons.fixture.TestPortal;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Completion while typing, in a real browser. */
class CompleteIT {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static TestPortal portal;
    private static Chromium chromium;
    private BrowserContext reader;
    private Page page;
    private Locator field;

    @BeforeAll
    static void start() {
        portal = TestPortal.start();
        SampleReports.publish(portal.context());
        long organization = portal.context()
                .getBean(Organizations.class)
                .named("Fictional Samples")
                .id();
        portal.context()
                .getBean(Reports.class)
                .save(Variant.of(TestReports.report(organization, "Ransom note for members", "Text."))
                        .audience(Audience.GREEN)
                        .report());
        portal.context().getBean(IndexUpkeep.class).catchUp();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        portal.close();
    }

    @BeforeEach
    void open() {
        open(1280, ColorScheme.LIGHT);
        page.navigate(portal.url("/"));
    }

    private void open(int width, ColorScheme scheme) {
        reader = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setLocale("en-GB"));
        page = reader.newPage();
        field = page.locator("#find");
    }

    @AfterEach
    void close() {
        reader.close();
    }

    private Locator options() {
        return page.locator("[role=listbox] [role=option]");
    }

    private void type(String text) {
        field.pressSequentially(text);
        assertThat(options().first()).isVisible();
    }

    @Test
    void typing_theBeginningOfAName_offersConceptsWithCountsAndTitlesAndSaysHowMany() {
        type("ransom");

        assertThat(field).hasAttribute("role", "combobox");
        assertThat(field).hasAttribute("aria-expanded", "true");
        Locator concept = options().filter(new Locator.FilterOptions().setHas(page.locator(".shape.theme")));
        assertThat(concept).hasText(Pattern.compile("^Ransomware.*Theme, \\d+$"));
        assertThat(page.locator("[data-announce]"))
                .hasText("Suggestions: " + options().count());
        assertThat(page.locator("[role=listbox]")).not().containsText("members");

        String count = concept.locator(".beside").textContent().replaceAll("\\D", "");
        concept.click();
        assertThat(page).hasURL(portal.url("/search?theme=ransomware"));
        assertThat(page.locator("h1")).hasText(count + " reports");
    }

    @Test
    void keyboard_walksTakesAndCloses() {
        type("backup");
        int offered = options().count();
        page.keyboard().press("ArrowDown");
        assertThat(options().first()).hasAttribute("aria-selected", "true");
        assertThat(field).hasAttribute("aria-activedescendant", "completion-0");
        assertThat(field).isFocused();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(options().nth(offered - 1)).hasAttribute("aria-selected", "true");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[aria-selected=true]")).hasCount(0);

        page.keyboard().press("Escape");
        assertThat(options()).hasCount(0);
        assertThat(field).hasValue("backup");
        assertThat(field).hasAttribute("aria-expanded", "false");

        page.keyboard().press("ArrowUp");
        assertThat(options().first()).isVisible();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/reports/IC-\\d+$"));
    }

    @Test
    void enter_withNothingTaken_searchesForWhatWasTyped() {
        type("backup");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(portal.url("/search?q=backup"));
        assertThat(options()).hasCount(0);
    }

    @Test
    void earlierSearches_areOfferedInThisBrowserOnlyAndCanBeForgotten() {
        field.fill("backup tape");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("q=backup"));
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));

        field.fill("");
        field.click();
        assertThat(page.locator("[role=listbox] .heading")).hasText("Earlier searches, kept in this browser only");
        assertThat(options()).hasText(new String[] {"backup tape", "Forget earlier searches"});
        assertThat(asked).noneMatch(url -> url.contains("completions"));
        options().first().click();
        assertThat(page).hasURL(Pattern.compile("q=backup"));

        page.navigate(portal.url("/"));
        field.focus();
        page.keyboard().press("ArrowDown");
        options().last().click();
        assertThat(options()).hasCount(0);
        assertThat(page.locator("[data-announce]")).hasText("Earlier searches are forgotten");
        assertThat(page.evaluate("() => localStorage.getItem('searches')")).isNull();
        assertThat(field).isFocused();
    }

    @Test
    void answer_thatComesTooLate_isDropped() {
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile("completions\\?q=ba$"), held::add);
        field.pressSequentially("ba");
        page.waitForCondition(() -> !held.isEmpty());
        field.fill("ransom");
        assertThat(options().first()).containsText("Ransomware");
        try {
            held.getFirst().resume();
        } catch (com.microsoft.playwright.PlaywrightException aborted) {
            // The browser has already given it up, which is what is wanted.
        }
        page.waitForTimeout(300); // the late answer would be here by then
        assertThat(options().first()).containsText("Ransomware");
    }

    @Test
    void searchPage_afterASwap_stillCompletes() {
        page.navigate(portal.url("/search?q=backup"));
        page.locator("input[name=cause][value=process]").check();
        assertThat(page.locator(".chip")).hasCount(1);
        field.fill("");
        type("ransom");

        page.keyboard().press("Escape");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("q=ransom.*cause=process"));
    }

    @Test
    void list_inLightDarkAndOnAPhone_hasNothingThatAxeFindsAndFits() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {1280, 390}) {
                for (String path : new String[] {"/", "/search"}) {
                    reader.close();
                    open(width, scheme);
                    page.navigate(portal.url(path));
                    type("ba");
                    page.keyboard().press("ArrowDown");
                    String state = "completion" + (path.equals("/") ? "-home-" : "-search-") + width + "-" + scheme;
                    assertThat(new AxeBuilder(page).analyze().getViolations())
                            .as(state)
                            .isEmpty();
                    assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(width);
                    assertThat(options().nth(1).boundingBox().height).isGreaterThanOrEqualTo(44);
                    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(state + ".png")));
                }
            }
        }
    }

    @Test
    void field_ofAReport_thatFindsInsideIt_completesNothing() {
        page.navigate(portal.url("/search?q=backup"));
        page.locator(".hit h2 a").first().click();

        assertThat(page.locator("#inside")).not().hasAttribute("role", "combobox");
    }
}
