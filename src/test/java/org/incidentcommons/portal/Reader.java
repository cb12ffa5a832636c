package org.incidentcommons.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.incidentcommons.fixture.Chromium;
import org.incidentcommons.fixture.TestPortal;

/** Someone who reads the pages in one {@link Way}; by keyboard, each place the focus comes by has to show it. */
final class Reader implements AutoCloseable {
    private static final int MOST_STEPS = 300; // presses of Tab; no page is longer up to what a journey wants

    /**
     * Whether the focus is on the element, and if it does not show, on what. Between the last place of a page and the
     * first, it is on the browser's own parts, and the page has none.
     */
    private static final String FOCUS = """
        target => {
          const at = document.activeElement;
          const box = at.getBoundingClientRect();
          const shows = at === document.body
            || (getComputedStyle(at).outlineStyle !== 'none'
                || getComputedStyle(at.parentElement).boxShadow !== 'none')
              && box.bottom > 0 && box.top < innerHeight;
          return !shows ? at.outerHTML.slice(0, 200) : at === target ? 'there' : 'elsewhere';
        }\
        """;

    private final BrowserContext context;
    private final Page page;
    private final Way way;
    private final TestPortal portal;

    Reader(Chromium chromium, TestPortal portal, Way way) {
        this.context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("en")
                        // Else the page would still be on its way to where the focus is.
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(way != Way.WITHOUT_SCRIPT));
        this.page = context.newPage();
        this.way = way;
        this.portal = portal;
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(portal.url(path));
    }

    Locator find(String selector) {
        return page.locator(selector).first();
    }

    /** Follows a link, presses a button or opens a summary. */
    void follow(Locator target) {
        if (way == Way.KEYBOARD) {
            tabTo(target);
            page.keyboard().press("Enter");
        } else {
            target.click();
        }
    }

    void type(Locator field, String text) {
        if (way == Way.KEYBOARD) {
            tabTo(field);
            page.keyboard().type(text);
        } else {
            field.fill(text);
        }
    }

    /** Chooses the entry of a list that begins so. */
    void choose(Locator list, String beginning) {
        if (way == Way.KEYBOARD) {
            tabTo(list);
            page.keyboard().type(beginning);
        } else {
            String value = list.locator("option").all().stream()
                    .filter(option -> option.textContent().strip().startsWith(beginning))
                    .findFirst()
                    .orElseThrow()
                    .getAttribute("value");
            list.selectOption(value);
        }
    }

    private void tabTo(Locator target) {
        target.waitFor();
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            page.keyboard().press("Tab");
            String found = (String) target.evaluate(FOCUS);
            assertThat(found).isIn("there", "elsewhere");
            if (found.equals("there")) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not come to " + target);
    }

    @Override
    public void close() {
        context.close();
    }
}
