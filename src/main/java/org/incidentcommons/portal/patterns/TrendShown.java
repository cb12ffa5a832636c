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
import org.incidentcommons.portal.language.Phrase;
import org.incidentcommons.portal.language.Words;
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
    private final Words words;
    private final Optional<Phrase> subject;

    /** @param found what the search finds, for the counts of the lists to choose from */
    TrendShown(SearchRequest request, Trend trend, SearchResult found, Vocabularies vocabularies, Words words) {
        this.request = request;
        this.trend = trend;
        this.found = found;
        this.vocabularies = vocabularies;
        this.words = words;
        this.subject = new Narrowing(request, vocabularies).inWords(words);
    }

    TrendPage page() {
        Phrase heading = subject.map(known -> words.phrase("patterns.trend.heading", "subject", known))
                .orElseGet(() -> words.phrase("patterns.trend.all"));
        String reports = Shown.reports(words, trend.total());
        return new TrendPage(
                Shell.of(
                        words.say("patterns.trend.title", "heading", heading, "reports", reports),
                        Shell.Place.PATTERNS),
                heading,
                reports,
                Address.search(trend.request()),
                isNarrowed(),
                trend.total() == 0,
                Stream.of(Scheme.CAUSE, Scheme.SECTOR, Scheme.THEME)
                        .filter(scheme -> request.selected(Facet.of(scheme)).size() <= 1)
                        .map(this::choice)
                        .toList(),
                kept(),
                trend.years().isEmpty() ? Optional.empty() : Optional.of(counts()),
                trend.years().isEmpty() || !isNarrowed() ? Optional.empty() : Optional.of(shares()),
                trend.years().reversed().stream().map(this::row).toList(),
                trend.earlier(),
                trend.undated(),
                Stream.of(Scheme.CAUSE, Scheme.THEME, Scheme.SECTOR)
                        .map(this::split)
                        .toList());
    }

    private boolean isNarrowed() {
        return trend.request().hasWords() || trend.request().hasFilters();
    }

    private YearsPicture counts() {
        return YearsPicture.of(
                trend.years().stream()
                        .map(year -> bar(
                                year,
                                year.count(),
                                words.number(year.count()),
                                words.say(
                                        "patterns.trend.bar",
                                        "year",
                                        String.valueOf(year.year()),
                                        "reports",
                                        Shown.reports(words, year.count()))))
                        .toList(),
                1,
                count -> words.number(Math.round(count)));
    }

    private YearsPicture shares() {
        return YearsPicture.of(
                trend.years().stream()
                        .map(year -> bar(
                                year,
                                year.share(),
                                words.percent(year.share()),
                                words.say(
                                        "patterns.trend.bar.share",
                                        "year",
                                        String.valueOf(year.year()),
                                        "share",
                                        words.percent(year.share()),
                                        "count",
                                        year.count(),
                                        "all",
                                        year.all())))
                        .toList(),
                FINEST_SHARE,
                words::percent);
    }

    private static YearsPicture.Year bar(Trend.Year year, double value, String text, String label) {
        return new YearsPicture.Year(
                year.year(),
                value,
                year.count() == 0 ? "" : text,
                label,
                Address.search(year.request()),
                year.isSelected());
    }

    private TrendPage.Row row(Trend.Year year) {
        return new TrendPage.Row(
                String.valueOf(year.year()),
                Address.search(year.request()),
                words.number(year.count()),
                words.number(year.all()),
                words.percent(year.share()),
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
                            "\u2003".repeat(depth) + concept.prefLabel() + " (" + words.number(count) + ")",
                            selected.contains(concept.id())));
                }
            }
        }
        return new TrendPage.Choice(
                scheme.id(),
                Shown.schemes(words, scheme),
                switch (scheme) {
                    case THEME -> words.say("patterns.trend.any.theme");
                    case CAUSE -> words.say("patterns.trend.any.cause");
                    case SECTOR -> words.say("patterns.trend.any.sector");
                },
                List.copyOf(options));
    }

    private List<PatternsPage.Kept> kept() {
        return new Narrowing(request, vocabularies)
                .fields().stream()
                        .filter(kept -> Facet.ofId(kept.name())
                                .filter(facet -> facet.scheme().isPresent()
                                        && request.selected(facet).size() == 1)
                                .isEmpty())
                        .toList();
    }

    private TrendPage.Split split(Scheme scheme) {
        String search = request.withPage(1).toQueryString();
        return new TrendPage.Split(
                words.say(
                        "patterns.heading",
                        "rows",
                        Shown.schemes(words, scheme),
                        "columns",
                        words.say("patterns.year")),
                "/patterns?rows=" + scheme.id() + "&columns=year" + (search.isEmpty() ? "" : "&" + search));
    }
}
