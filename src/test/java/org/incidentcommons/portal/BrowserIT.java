package org.incidentcommons.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.incidentcommons.fixture.Chromium;
import org.incidentcommons.fixture.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The portal in a real browser. Pictures of all pages are left in {@code target/screenshots}. */
class BrowserIT {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int DESKTOP = 1280; // pixels
    private static final int PHONE = 390;
    private static final int A4 = 700; // pixels that a page of paper is wide within its margins
    private static final int NARROWEST = 320; // WCAG 2.2, 1.4.10

    private static final String BACKGROUND = "element => getComputedStyle(element).backgroundColor";

    private static TestPortal portal;
    private static TestPortal empty;
    private static TestPortal one;
    private static Chromium chromium;
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        portal = TestPortal.start();
        empty = TestPortal.start();
        one = TestPortal.start();
        PAGES.putAll(PageStates.empty(empty));
        PAGES.putAll(PageStates.one(one));
        PAGES.putAll(PageStates.fill(portal.context()));
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        one.close();
        empty.close();
        portal.close();
    }

    private static BrowserContext reader(int width, ColorScheme scheme, boolean javaScript) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(javaScript));
    }

    private static Page open(BrowserContext reader, String path) {
        Page page = reader.newPage();
        page.navigate(portal.url(path));
        return page;
    }

    /** The practitioner's way, by mouse: home, search, facet, report, similar report. */
    private static void journey(BrowserContext reader) {
        Page page = open(reader, "/");
        page.getByLabel("Search reports").fill("ransomware");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Search").setExact(true))
                .click();
        assertThat(page).hasTitle(Pattern.compile("^ransomware: \\d+ reports"));

        page.locator("input[name=sector]").first().check();
        page.getByText("Apply filters").click();
        assertThat(page.locator(".chip")).hasCount(1);
        assertThat(page.locator("h1")).hasText(Pattern.compile("\\d+ reports?"));

        page.locator(".hit h2 a").first().click();
        assertThat(page).hasURL(Pattern.compile("/reports/IC-\\d+"));
        String first = page.url();
        page.locator(".alike h3 a").first().click();
        assertThat(page).hasURL(Pattern.compile("/reports/IC-\\d+"));
        assertThat(page.url()).isNotEqualTo(first);

        page.goBack();
        page.goBack();
        assertThat(page.locator(".chip")).hasCount(1);
        page.close();
    }

    @Test
    void practitioner_findsASimilarReport() {
        try (BrowserContext reader = reader(DESKTOP, ColorScheme.LIGHT, true)) {
            journey(reader);
        }
    }

    @Test
    void practitioner_withoutJavaScript_findsASimilarReport() {
        try (BrowserContext reader = reader(DESKTOP, ColorScheme.LIGHT, false)) {
            journey(reader);
        }
    }

    @Test
    void practitioner_onAPhone_opensTheFilters() {
        try (BrowserContext reader = reader(PHONE, ColorScheme.LIGHT, false)) {
            Page page = open(reader, "/search?q=ransomware");
            assertThat(page.locator("input[name=sector]").first()).not().isVisible();
            page.locator(".filters > summary").click();
            page.locator("input[name=sector]").first().check();
            page.getByText("Apply filters").click();
            assertThat(page.locator(".chip")).hasCount(1);
        }
    }

    @Test
    void practitioner_withTheKeyboardAlone_findsAReport() {
        try (BrowserContext reader = reader(DESKTOP, ColorScheme.LIGHT, true)) {
            Page page = open(reader, "/");
            page.keyboard().press("Tab");
            assertThat(page.getByText("Skip to content")).isFocused();
            page.keyboard().press("/");
            assertThat(page.getByLabel("Search reports")).isFocused();
            page.keyboard().type("ransomware");
            page.keyboard().press("Enter");
            assertThat(page).hasTitle(Pattern.compile("^ransomware"));

            tabTo(page, "input[name=theme]");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            assertThat(page.locator(".chip")).hasCount(1);

            tabTo(page, ".hit h2 a");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/reports/IC-\\d+"));
        }
    }

    /** Every place the focus comes by on the way has to show it. */
    private static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < 200; presses++) {
            page.keyboard().press("Tab");
            assertThat((boolean) page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle !== 'none'"
                            + " || getComputedStyle(document.activeElement.parentElement).boxShadow !== 'none'"))
                    .as("focus is visible on " + page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)"))
                    .isTrue();
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not come to " + selector);
    }

    @Test
    void everyPage_hasNothingThatAxeFinds_inLightAndDark() {
        SoftAssertions all = new SoftAssertions();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            try (BrowserContext reader = reader(DESKTOP, scheme, true)) {
                PAGES.forEach((name, path) -> all.assertThat(violations(reader, path))
                        .as(name + ", " + scheme)
                        .isEmpty());
            }
        }
        all.assertAll();
    }

    private static List<String> violations(BrowserContext reader, String path) {
        return violations(open(reader, path));
    }

    /** States that only a form brings about: similar reports, and a text that is too short. */
    private static Page compared(BrowserContext reader, String text) {
        Page page = open(reader, "/similar");
        page.locator("textarea[name=text]").fill(text);
        page.locator("main button.main").first().click();
        return page;
    }

    private static final Map<String, String> TEXTS = Map.of(
            "similar-found",
            "The certificate of the card terminals had expired and no terminal could pay.",
            "similar-nothing",
            "Zwiebelturm Zwetschgenknoedel Zitronenfalter Zeppelin Zylinderhut",
            "similar-problem",
            "It broke.");

    @Test
    void comparison_inEveryState_hasNothingThatAxeFinds() {
        SoftAssertions all = new SoftAssertions();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            try (BrowserContext reader = reader(DESKTOP, scheme, true)) {
                TEXTS.forEach((name, text) -> all.assertThat(violations(compared(reader, text)))
                        .as(name + ", " + scheme)
                        .isEmpty());
            }
        }
        all.assertAll();
    }

    @Test
    void comparison_withoutJavaScript_foldsItsFormAwayAndOpensItAgain() {
        try (BrowserContext reader = reader(PHONE, ColorScheme.LIGHT, false)) {
            Page page = compared(reader, TEXTS.get("similar-found"));
            assertThat(page.locator("h2").first()).hasText(Pattern.compile("\\d+ similar reports"));
            assertThat(page.locator("textarea[name=text]")).not().isVisible();

            page.locator(".given > summary").click();
            page.locator("textarea[name=text]").fill(TEXTS.get("similar-nothing"));
            page.getByText("Find similar reports").click();
            assertThat(page.locator(".given q")).containsText("Zwiebelturm");
            assertThat(page.locator("h2").first()).hasText("Nothing similar yet");
        }
    }

    @Test
    void choiceBetweenLightAndDark_isRememberedOnEveryPage() {
        try (BrowserContext reader = reader(DESKTOP, ColorScheme.LIGHT, true)) {
            Page page = open(reader, "/");
            Locator paper = page.locator("body");
            String light = (String) paper.evaluate(BACKGROUND);
            Locator change = page.getByText("Change between light and dark");
            change.focus();
            page.keyboard().press("Enter");
            String dark = (String) paper.evaluate(BACKGROUND);
            assertThat(brightness(dark)).isLessThan(0.2);
            assertThat(brightness(light)).isGreaterThan(0.8);

            page.reload();
            assertThat((String) paper.evaluate(BACKGROUND)).as("loaded again").isEqualTo(dark);
            Page other = open(reader, "/search?q=ransomware");
            assertThat((String) other.locator("body").evaluate(BACKGROUND))
                    .as("another page")
                    .isEqualTo(dark);

            change.click();
            assertThat((String) paper.evaluate(BACKGROUND)).as("back to light").isEqualTo(light);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.reload();
            assertThat((String) paper.evaluate(BACKGROUND))
                    .as("chosen, whatever the system has")
                    .isEqualTo(light);
        }
    }

    @Test
    void withoutJavaScript_pagesFollowTheSystem_andOfferNoSwitchThatDoesNothing() {
        try (BrowserContext reader = reader(DESKTOP, ColorScheme.DARK, false)) {
            Page page = open(reader, "/");
            assertThat(page.locator("[data-scheme-switch]")).isHidden();
            // Evaluated by the browser's own tools, which work without the page's scripts.
            assertThat(brightness((String) page.locator("body").evaluate(BACKGROUND)))
                    .isLessThan(0.2);
        }
    }

    /** @return from 0, black, to 1, white: the mean of red, green and blue */
    private static double brightness(String rgb) {
        double[] parts = Pattern.compile("\\d+")
                .matcher(rgb)
                .results()
                .limit(3)
                .mapToDouble(part -> Integer.parseInt(part.group()) / 255.0)
                .toArray();
        return Arrays.stream(parts).average().orElseThrow();
    }

    @Test
    void reportsText_inAScriptFromTheRight_runsFromTheRight() {
        try (BrowserContext reader = reader(DESKTOP, ColorScheme.LIGHT, false)) {
            Page page = open(reader, PAGES.get("report-odd"));
            assertThat(page.locator(".text p").first()).hasCSS("direction", "rtl");
            assertThat(page.locator(".text p").nth(1)).hasCSS("direction", "ltr");
            assertThat(page.locator(".text p").first()).hasCSS("text-align", "start");
        }
    }

    static List<String> violations(Page page) {
        List<String> found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
        page.close();
        return found;
    }

    @Test
    void everyPage_atTheNarrowestWidth_scrollsInOneDirectionOnly() {
        SoftAssertions all = new SoftAssertions();
        try (BrowserContext reader = reader(NARROWEST, ColorScheme.LIGHT, true)) {
            PAGES.forEach((name, path) -> {
                Page page = open(reader, path);
                all.assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(name)
                        .isLessThanOrEqualTo(NARROWEST);
                page.close();
            });
        }
        all.assertAll();
    }

    /** Letters twice as large on a desktop (WCAG 2.2, 1.4.4), without the zoom that would make it a narrow screen. */
    @Test
    void everyPage_withTextAtTwiceItsSize_scrollsInOneDirectionOnly() {
        SoftAssertions all = new SoftAssertions();
        try (BrowserContext reader = reader(DESKTOP, ColorScheme.LIGHT, true)) {
            PAGES.forEach((name, path) -> {
                Page page = open(reader, path);
                page.evaluate("() => document.documentElement.style.setProperty('font-size', '200%')");
                all.assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(name)
                        .isLessThanOrEqualTo(DESKTOP);
                page.close();
            });
        }
        all.assertAll();
    }

    @Test
    void everyPage_onTheFirstLoad_staysSmallAndAsksNobodyElse() {
        PAGES.forEach((name, path) -> {
            try (BrowserContext reader = reader(DESKTOP, ColorScheme.LIGHT, true)) {
                Page page = reader.newPage();
                // Asked for their sizes below: one that ends late is told of when its page is closed already.
                List<Request> finished = new ArrayList<>();
                page.onRequestFinished(finished::add);
                page.navigate(portal.url(path));
                // A page of live figures is never idle.
                page.waitForLoadState(LoadState.LOAD);
                page.evaluate("() => document.fonts.ready.then(() => true)");
                List<Request> loaded = List.copyOf(finished);
                assertThat(loaded)
                        .as(name)
                        .isNotEmpty()
                        .allSatisfy(request ->
                                assertThat(request.url()).startsWith(page.url().replaceFirst("(?<=\\w)/.*", "/")));
                assertThat(loaded.stream()
                                .mapToLong(request -> request.sizes().responseBodySize)
                                .sum())
                        .as(name)
                        .isLessThan(150_000);
            }
        });
    }

    @Test
    void everyPage_leavesItsPictures() {
        picture("desktop", reader(DESKTOP, ColorScheme.LIGHT, true), Media.SCREEN);
        picture("dark", reader(DESKTOP, ColorScheme.DARK, true), Media.SCREEN);
        picture("390", reader(PHONE, ColorScheme.LIGHT, true), Media.SCREEN);
        picture("print", reader(A4, ColorScheme.LIGHT, true), Media.PRINT);
        assertThat(SCREENSHOTS.toFile().list()).hasSizeGreaterThanOrEqualTo(4 * PAGES.size());
    }

    private static void picture(String kind, BrowserContext reader, Media media) {
        try (reader) {
            // Before the pages in German: the choice of a language is kept.
            TEXTS.forEach((name, text) -> picture(compared(reader, text), name + "-" + kind, media));
            PAGES.forEach((name, path) -> picture(open(reader, path), name + "-" + kind, media));
        }
    }

    private static void picture(Page page, String name, Media media) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
        page.close();
    }
}
