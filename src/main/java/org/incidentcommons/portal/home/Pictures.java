package org.incidentcommons.portal.home;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.patterns.Standout;
import org.incidentcommons.patterns.Trend;
import org.incidentcommons.portal.CodePill;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.YearsPicture;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.vocabulary.Vocabularies;

/** Small pictures of what is in the reports. */
record Pictures(Vocabularies vocabularies, Words words) {
    List<HomePage.Striking> striking(List<Standout> standouts) {
        return standouts.stream().map(this::striking).toList();
    }

    private HomePage.Striking striking(Standout standout) {
        String query = standout.request().toQueryString();
        return new HomePage.Striking(
                CodePill.of(standout.row()),
                standout.column().prefLabel(),
                "/search?" + query,
                "/patterns/trend?" + query,
                standout.count(),
                standout.inColumn(),
                (int) Math.round(100 * standout.share()),
                (int) Math.round(100 * standout.usualShare()),
                words.percent(standout.share()),
                words.percent(standout.usualShare()));
    }

    Optional<YearsPicture> years(Trend trend) {
        if (trend.years().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(YearsPicture.small(
                trend.years().stream()
                        .map(year -> new YearsPicture.Year(
                                year.year(),
                                year.count(),
                                "",
                                words.say(
                                        "home.year",
                                        "year",
                                        String.valueOf(year.year()),
                                        "reports",
                                        Shown.reports(words, year.count())),
                                "/search?" + year.request().toQueryString(),
                                true))
                        .toList(),
                1,
                count -> words.number(Math.round(count))));
    }
}
