package org.incidentcommons.portal.home;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.YearsPicture;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Vocabulary;

/**
 * What the start page shows of all reports together, for one viewer in one language. It comes from the index alone and
 * holds nothing of a report but its title, date, kind and country.
 *
 * @param isWhole whether nothing was cut short for lack of time
 * @param newestIds of the reports in {@code newest}
 */
record Overview(
        boolean isWhole,
        boolean isFilled,
        String extent,
        List<HomePage.Example> examples,
        List<HomePage.Striking> striking,
        Optional<YearsPicture> years,
        Optional<HomePage.HeatTable> heat,
        List<ReportId> newestIds,
        List<HomePage.Newest> newest,
        List<HomePage.Sector> sectors) {

    static String extent(SearchResult all, Words words) {
        if (all.total() == 0) {
            return "";
        }
        String reports = Shown.reports(words, all.total());
        if (all.years().isEmpty()) {
            return reports;
        }
        String first = String.valueOf(all.years().getFirst().year());
        String last = String.valueOf(all.years().getLast().year());
        return first.equals(last)
                ? words.say("home.extent.year", "reports", reports, "year", first)
                : words.say("home.extent", "reports", reports, "first", first, "last", last);
    }

    static HomePage.Newest newest(Hit hit, Words words) {
        return new HomePage.Newest(
                hit.titleText(),
                hit.language().orElse("en"),
                "/reports/" + hit.id(),
                Shown.facts(words, hit.kind(), hit.date(), hit.country()));
    }

    static List<HomePage.Sector> sectors(SearchResult all, Vocabulary sectors, Words words) {
        return sectors.topConcepts().stream()
                .filter(sector -> all.count(Facet.SECTOR, sector.id()) > 0)
                .sorted(Comparator.comparing((Concept sector) -> all.count(Facet.SECTOR, sector.id()))
                        .reversed())
                .map(sector -> new HomePage.Sector(
                        sector.prefLabel(),
                        "/search?sector=" + sector.id(),
                        words.number(all.count(Facet.SECTOR, sector.id()))))
                .toList();
    }
}
