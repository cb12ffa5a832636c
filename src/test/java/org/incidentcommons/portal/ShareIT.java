package org.incidentcommons.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incidentcommons.fixture.Chromium;
import org.incidentcommons.fixture.SampleReports;
import org.incidentcommons.fixture.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Passing a search on and taking it away, in a real browser. */
class ShareIT {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String SEARCH = "/search?q=backup&cause=process&from=2010&to=2025";

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

    private static BrowserContext reader(int width, ColorScheme scheme, boolean javaScript) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(javaScript)
                        .setLocale("en-GB")
                        .setPermissions(List.of("clipboard-read", "clipboard-write")));
    }

    private static Page open(BrowserContext reader) {
        Page page = reader.newPage();
        page.navigate(portal.url(SEARCH));
        page.locator(".export > summary").click();
        return page;
    }

    @Test
    void link_copied_isTheAddressOfThisSearchAndIsSaid() {
        try (BrowserContext reader = reader(1280, ColorScheme.LIGHT, true)) {
            Page page = open(reader);
            page.locator("[data-copy]").click();

            assertThat(page.locator("[data-announce]")).hasText("The link is copied");
            assertThat(page.locator("[data-copy]")).isFocused();
            assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(portal.url(SEARCH));
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-copy]")).not().isVisible();
            assertThat(page.locator(".export > summary")).isFocused();
        }
    }

    @Test
    void link_afterASwap_isTheNewOne() {
        try (BrowserContext reader = reader(1280, ColorScheme.LIGHT, true)) {
            Page page = open(reader);
            page.locator(".chip").first().click();
            assertThat(page.locator(".chip")).hasCount(1);
            if (!page.locator("[data-copy]").isVisible()) {
                page.locator(".export > summary").click();
            }
            page.locator("[data-copy]").click();

            assertThat(page.locator("[data-announce]")).hasText("The link is copied");
            assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo(portal.url("/search?q=backup&from=2010&to=2025"));
        }
    }

    @Test
    void files_withoutJavaScript_holdEveryHitOfThisSearch() throws IOException {
        try (BrowserContext reader = reader(1280, ColorScheme.LIGHT, false)) {
            Page page = open(reader);
            assertThat(page.locator("[data-copy]")).not().isVisible();
            int hits = Integer.parseInt(page.locator("h1").textContent().replaceAll("\\D", ""));
            Download csv = page.waitForDownload(
                    () -> page.locator(".export a[href*='reports.csv']").click());

            assertThat(csv.suggestedFilename()).isEqualTo("incident-commons.csv");
            assertThat(Files.readAllLines(csv.path())).hasSize(hits + 1);
            assertThat(page.locator(".export a[href*='reports.csv']")).hasText("All " + hits + " as CSV");
            assertThat(page.locator(".export a[href^='/search/feed']"))
                    .hasAttribute("href", SEARCH.replace("/search?", "/search/feed?"));
        }
    }

    @Test
    void choices_opened_haveNothingThatAxeFindsAndFit() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {1280, 390, 320}) {
                try (BrowserContext reader = reader(width, scheme, true)) {
                    Page page = open(reader);
                    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
                    assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(width);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(SCREENSHOTS.resolve("export-" + width + "-" + scheme + ".png")));
                }
            }
        }
    }
}
