package org.incidentcommons.portal;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.incidentcommons.fixture.Chromium;
import org.incidentcommons.fixture.TestPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How heavy and how quick each page is, with the sample reports: {@code mvn test -Dtest=PageSpeed -Dmeasure=true}
 * prints a table. The first visit is over a slow line, as Lighthouse simulates it: 150 ms there and back, 1.6 Mbit/s
 * down, 750 kbit/s up. The server's time is that of a request without a browser on the same machine, to the last byte.
 */
@EnabledIfSystemProperty(named = "measure", matches = "true")
class PageSpeed {
    private static final int LATENCY_MILLISECONDS = 150;
    private static final int DOWN_BYTES_PER_SECOND = 1_600_000 / 8;
    private static final int UP_BYTES_PER_SECOND = 750_000 / 8;
    private static final int WARM_UP = 60; // requests; afterwards the compiler has seen the page
    private static final int MEASURED = 200;
    private static final List<String> MEASURED_PAGES = List.of(
            "home",
            "search",
            "search-filtered",
            "search-nothing",
            "search-help",
            "report",
            "patterns",
            "trend",
            "codes",
            "code",
            "similar",
            "about");

    private record FirstVisit(long bytes, double firstPaintMilliseconds) {}

    @Test
    void measure() {
        try (TestPortal portal = TestPortal.start();
                Chromium chromium = Chromium.start()) {
            Map<String, String> pages = PageStates.fill(portal.context());
            System.out.printf(
                    "%n%-18s %10s %22s %14s %14s%n",
                    "page", "kB first", "first paint, slow ms", "server p50 ms", "p95 ms");
            for (String name : MEASURED_PAGES) {
                double[] times = times(portal, pages.get(name));
                FirstVisit visit = visit(chromium, portal.url(pages.get(name)));
                System.out.printf(
                        "%-18s %10.1f %22.0f %14.1f %14.1f%n",
                        name,
                        visit.bytes() / 1000.0,
                        visit.firstPaintMilliseconds(),
                        times[MEASURED / 2],
                        times[MEASURED * 95 / 100]);
            }
        }
    }

    private static FirstVisit visit(Chromium chromium, String address) {
        try (BrowserContext fresh = chromium.browser().newContext(new Browser.NewContextOptions())) {
            Page page = fresh.newPage();
            CDPSession session = fresh.newCDPSession(page);
            long[] bytes = {0};
            session.on(
                    "Network.loadingFinished",
                    event -> bytes[0] += event.get("encodedDataLength").getAsLong());
            session.send("Network.enable");
            session.send("Network.emulateNetworkConditions", slowLine());
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            double paint = ((Number) page.waitForFunction(
                                    "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
                            .jsonValue())
                    .doubleValue();
            return new FirstVisit(bytes[0], paint);
        }
    }

    private static JsonObject slowLine() {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", LATENCY_MILLISECONDS);
        line.addProperty("downloadThroughput", DOWN_BYTES_PER_SECOND);
        line.addProperty("uploadThroughput", UP_BYTES_PER_SECOND);
        return line;
    }

    /** @return milliseconds, ascending */
    private static double[] times(TestPortal portal, String path) {
        for (int n = 0; n < WARM_UP; n++) {
            portal.get(path);
        }
        double[] times = new double[MEASURED];
        for (int n = 0; n < MEASURED; n++) {
            long start = System.nanoTime();
            portal.get(path);
            times[n] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }
}
