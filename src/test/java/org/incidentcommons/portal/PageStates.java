package org.incidentcommons.portal;

import io.micronaut.context.ApplicationContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.fixture.SampleReports;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.ingest.BatchOrigin;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.IndexUpkeep;

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
}
