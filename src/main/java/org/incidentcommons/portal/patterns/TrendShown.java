package org.incidentcommons.portal.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.incidentcommons.patterns.Trend;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.YearsPicture;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;
import org.incidentcommons.vocabulary.Vocabulary;

/** A trend as its page shows it. */
final class TrendShown {
    private static final double FINEST_SHARE = 0.01; // one percent; finer lines would have no names

    private final SearchRequest request;
    private final Trend trend;
    private final SearchResult found;
    private final Vocabularies vocabularies;
    private final Narrowing narrowing;

    /** @param found what the search finds, for the counts of the lists to choose from */
    TrendShown(SearchRequest request, Trend trend, SearchResult found, Vocabularies vocabularies) {
        this.request = request;
        this.trend = trend;
        this.found = found;
        this.vocabularies = vocabularies;
        this.narrowing = new Narrowing(request, vocabularies);
    }

    TrendPage page() {
        String subject = String.join(", ", narrowing.inWords());
        return new TrendPage(
                Shell.of(
                        "Over time: " + (subject.isEmpty() ? "all reports" : subject) + ": "
                                + Shown.reports(trend.total()),
                        Shell.Place.PATTERNS),
                subject,
                Shown.reports(trend.total()),
                Address.search(trend.request()),
                isNarrowed(),
                Stream.of(Scheme.CAUSE, Scheme.SECTOR, Scheme.THEME)
                        .filter(scheme -> request.selected(Facet.of(scheme)).size() <= 1)
                        .map(this::choice)
                        .toList(),
                kept(),
                trend.years().isEmpty() ? Optional.empty() : Optional.of(counts()),
                trend.years().isEmpty() || !isNarrowed() ? Optional.empty() : Optional.of(shares()),
                trend.years().reversed().stream().map(this::row).toList(),
                trend.earlier() == 0 ? "" : Shown.reports(trend.earlier()),
                trend.undated() == 0 ? "" : Shown.reports(trend.undated()),
                Stream.of(Scheme.CAUSE, Scheme.THEME, Scheme.SECTOR)
                        .map(this::split)
                        .toList());
    }

    private boolean isNarrowed() {
        return trend.request().hasWords() || trend.request().hasFilters();
    }

    private YearsPicture counts() {
        return picture(false);
    }

    private YearsPicture shares() {
        return picture(true);
    }

    private YearsPicture picture(boolean isShare) {
        List<YearsPicture.Year> years = trend.years().stream()
                .map(year -> new YearsPicture.Year(
                        year.year(),
                        isShare ? year.share() : year.count(),
                        year.count() == 0 ? "" : isShare ? percent(year) : Shown.number(year.count()),
                        year.year() + ": "
                                + (isShare
                                        ? percent(year) + ", " + year.count() + " of " + Shown.reports(year.all())
                                        : Shown.reports(year.count())),
                        Address.search(year.request()),
                        year.isSelected()))
                .toList();
        return isShare
                ? YearsPicture.of(years, FINEST_SHARE, share -> Math.round(100 * share) + "%")
                : YearsPicture.of(years, 1, count -> Shown.number(Math.round(count)));
    }

    private static String percent(Trend.Year year) {
        return Math.round(100 * year.share()) + "%";
    }

    private TrendPage.Row row(Trend.Year year) {
        return new TrendPage.Row(
                String.valueOf(year.year()),
                Address.search(year.request()),
                Shown.number(year.count()),
                Shown.number(year.all()),
                percent(year),
                year.count() == 0);
    }

    private TrendPage.Choice choice(Scheme scheme) {
        Vocabulary vocabulary = vocabularies.of(scheme);
        SortedSet<String> selected = request.selected(Facet.of(scheme));
        List<TrendPage.Option> options = new ArrayList<>();
        for (Concept top : vocabulary.topConcepts()) {
            for (Concept concept : vocabulary.selfAndNarrower(top.id())) {
                long count = found.count(Facet.of(scheme), concept.id());
                if (count > 0 || selected.contains(concept.id())) {
                    int depth = vocabulary.ancestors(concept.id()).size();
                    options.add(new TrendPage.Option(
                            concept.id(),
                            "\u2003".repeat(depth) + concept.prefLabel() + " (" + Shown.number(count) + ")",
                            selected.contains(concept.id())));
                }
            }
        }
        return new TrendPage.Choice(
                scheme.id(),
                switch (scheme) {
                    case THEME -> "Theme";
                    case CAUSE -> "Cause";
                    case SECTOR -> "Sector";
                },
                switch (scheme) {
                    case THEME -> "Any theme";
                    case CAUSE -> "Any cause";
                    case SECTOR -> "Any sector";
                },
                List.copyOf(options));
    }

    private List<PatternsPage.Kept> kept() {
        return narrowing.fields().stream()
                .filter(kept -> Facet.ofId(kept.name())
                        .filter(facet -> facet.scheme().isPresent()
                                && request.selected(facet).size() == 1)
                        .isEmpty())
                .toList();
    }

    private TrendPage.Split split(Scheme scheme) {
        String search = request.withPage(1).toQueryString();
        return new TrendPage.Split(
                vocabularies.of(scheme).title(),
                "/patterns?rows=" + scheme.id() + "&columns=year" + (search.isEmpty() ? "" : "&" + search));
    }
}
