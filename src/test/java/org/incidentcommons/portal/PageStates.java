package org.incidentcommons.portal;

import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.fixture.SampleReports;
import org.incidentcommons.fixture.TestPortal;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.ingest.Batch;
import org.incidentcommons.ingest.BatchOrigin;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.Inbox;
import org.incidentcommons.ingest.Labels;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.Variant;

/** Every page in every state that an address can bring about, with the sample reports and one that is hard to show. */
final class PageStates {
    private static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitaen".repeat(4);
    private static final String ARABIC = "توقفت المضخة ليلا ولم يلاحظ أحد ذلك حتى الصباح.";

    private PageStates() {}

    /** @return the address of each state by its name, once there is all it shows */
    static Map<String, String> fill(ApplicationContext context) {
        List<Report> reports = SampleReports.publish(context);
        long organization =
                context.getBean(Organizations.class).named("Fictional Samples").id();
        Report odd = context.getBean(Reports.class)
                .save(TestReports.report(
                        organization,
                        LONG_WORD + " " + ARABIC,
                        ARABIC + "\n\n" + LONG_WORD + "\n\n" + "/an/address/without/space".repeat(12),
                        "cause:expired-certificate"));
        context.getBean(IndexUpkeep.class).catchUp();
        long batch = context.getBean(Batches.class)
                .open("Fictional Samples", BatchOrigin.SERVER, true, Audience.CLEAR)
                .id();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("search", "/search?q=backup+restore");
        pages.put("search-all", "/search?page=2");
        pages.put("search-filtered", "/search?theme=ransomware&country=DE&from=2015&to=2024");
        pages.put("search-one", "/search?q=" + LONG_WORD);
        pages.put("search-nothing", "/search?q=backup&country=AQ");
        pages.put("search-lessons", "/search?q=backup&view=lessons");
        pages.put("search-help", "/search/help");
        pages.put("search-misspelt", "/search?q=ransomwear");
        pages.put("search-not-understood", "/search?from=soon&size=0&q=" + "word+".repeat(40));
        pages.put("report", "/reports/" + reports.getFirst().stored());
        pages.put("report-table", "/reports/" + reports.get(4).stored());
        pages.put("report-prose", "/reports/" + reports.get(40).stored());
        pages.put("report-odd", "/reports/" + odd.stored());
        pages.put("report-missing", "/reports/IC-999999");
        pages.put("patterns", "/patterns?rows=cause&columns=sector");
        pages.put("patterns-years", "/patterns?rows=theme&columns=year");
        pages.put("patterns-nothing", "/patterns?q=zeppelin");
        pages.put("trend", "/patterns/trend?cause=process&sector=manufacturing");
        pages.put("trend-all", "/patterns/trend");
        pages.put("trend-nothing", "/patterns/trend?q=zeppelin");
        pages.put("codes", "/codes");
        pages.put("code", "/codes/cause:missing-backup");
        pages.put("code-missing", "/codes/cause:no-such-code");
        pages.put("similar", "/similar");
        pages.put("similar-report", "/similar?id=" + reports.getFirst().stored());
        pages.put("about", "/about");
        for (String topic : List.of("sources", "coding", "researchers", "accessibility", "privacy")) {
            pages.put("about-" + topic, "/about/" + topic);
        }
        pages.put("import", "/imports/" + batch);
        pages.put("imports", "/imports");
        pages.put("import-key", "/imports/key");
        pages.put("status", "/status");
        pages.put("import-missing", "/imports/999999");
        IntStream.of(400, 403, 404, 410, 413, 422, 429, 500, 503)
                .forEach(status -> pages.put("error-" + status, "/style/error/" + status));
        pages.put("style", "/style");
        // The choice of a language is kept, so these come last.
        pages.put("home-german", "/?lang=de");
        pages.put("search-german", "/search?lang=de&q=backup+NOT&cause=process&size=0");
        return pages;
    }

    /** @return the same of a portal that holds nothing yet, as whole addresses */
    static Map<String, String> empty(TestPortal portal) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("empty-home", portal.url("/"));
        pages.put("empty-search", portal.url("/search"));
        pages.put("empty-patterns", portal.url("/patterns"));
        pages.put("empty-trend", portal.url("/patterns/trend"));
        pages.put("empty-codes", portal.url("/codes"));
        pages.put("empty-imports", portal.url("/imports"));
        return pages;
    }

    /** @return the same of a portal with a single report, while a document waits to be read */
    static Map<String, String> one(TestPortal portal) {
        long organization = portal.context()
                .getBean(Organizations.class)
                .named("Fictional Water")
                .id();
        Report report = portal.context()
                .getBean(Reports.class)
                .save(Variant.of(TestReports.report(
                                organization, "Pump ran dry", "The well was empty.", "cause:expired-certificate"))
                        .lessons("Look into the well.")
                        .report());
        portal.context().getBean(IndexUpkeep.class).catchUp();
        Batch batch = portal.context()
                .getBean(Batches.class)
                .open("Fictional Water", BatchOrigin.SERVER, true, Audience.CLEAR);
        try {
            portal.context()
                    .getBean(Inbox.class)
                    .receive(batch, "pump.txt", Labels.NONE, new ByteArrayInputStream("A pump.".getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("one-home", portal.url("/"));
        pages.put("one-search", portal.url("/search"));
        pages.put("one-report", portal.url("/reports/" + report.stored()));
        pages.put("one-patterns", portal.url("/patterns"));
        pages.put("one-trend", portal.url("/patterns/trend"));
        pages.put("one-import", portal.url("/imports/" + batch.id()));
        return pages;
    }
}
