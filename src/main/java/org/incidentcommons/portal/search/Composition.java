package org.incidentcommons.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.language.Phrase;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.portal.search.SearchPage.Chip;
import org.incidentcommons.portal.search.SearchPage.Choice;
import org.incidentcommons.portal.search.SearchPage.Folding;
import org.incidentcommons.portal.search.SearchPage.Kept;
import org.incidentcommons.portal.search.SearchPage.Meant;
import org.incidentcommons.portal.search.SearchPage.NoHits;
import org.incidentcommons.portal.search.SearchPage.Removal;
import org.incidentcommons.portal.search.SearchPage.Viewed;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.search.SortOrder;
import org.incidentcommons.search.View;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

/** Makes the search page for one request. */
final class Composition {
    private final SearchRequest request;
    private final Map<String, List<String>> parameters;
    private final ReportIndex index;
    private final Vocabularies vocabularies;
    private final Viewer viewer;
    private final int exportLimit;
    private final Words words;
    private final FacetWords facetWords;
    private final SearchResult result;
    private final List<Filters.Filter> filters;

    /**
     * @param parameters of the address: the request, and what is looked for in the lists of facets
     * @param exportLimit hits in a file at most
     */
    Composition(
            Map<String, List<String>> parameters,
            ReportIndex index,
            Vocabularies vocabularies,
            Viewer viewer,
            int exportLimit,
            Words words) {
        this.request = SearchRequest.parse(parameters);
        this.parameters = parameters;
        this.index = index;
        this.vocabularies = vocabularies;
        this.viewer = viewer;
        this.exportLimit = exportLimit;
        this.words = words;
        this.facetWords = new FacetWords(words, vocabularies);
        this.result = index.search(request, viewer);
        this.filters = Filters.of(request, facetWords);
    }

    SearchPage page() {
        String query = request.toQueryString();
        return new SearchPage(
                Shell.of(title(), Shell.Place.SEARCH)
                        .withJson(address("/api/v1/reports", query))
                        .withFeed(address(
                                "/search/feed",
                                request.withWords(request.words()).toQueryString())),
                request.words(),
                found(),
                Stream.concat(request.notices().stream(), result.notices().stream())
                        .distinct()
                        .map(notice -> NoticeWords.say(notice, words))
                        .toList(),
                result.didYouMean().map(text -> new Meant(text, href(request.withWords(text)))),
                filters.stream()
                        .map(filter -> new Chip(
                                filter.facetLabel(),
                                filter.label(),
                                filter.facet().scheme().isPresent(),
                                href(filter.left())))
                        .toList(),
                filters.isEmpty() ? "" : String.valueOf(filters.size()),
                href(request.withoutFilters()),
                concepts(),
                YearFacet.of(request),
                OverTime.of(request, result, this::found, words),
                values(),
                kept(),
                views(),
                folding(),
                orders(),
                result.hits().stream()
                        .map(hit -> HitShown.of(hit, inside(hit), vocabularies, words))
                        .toList(),
                Pager.of(request, result.entries()),
                address("/patterns", query),
                Export.of(request, result.total(), exportLimit, words),
                result.hits().isEmpty() ? Optional.of(noHits()) : Optional.empty());
    }

    /** The report takes the words along, to mark them. */
    private String inside(Hit hit) {
        String query = SearchRequest.EVERYTHING.withWords(request.words()).toQueryString();
        return address("/reports/" + hit.id(), query);
    }

    private List<ConceptFacet> concepts() {
        return Stream.of(Scheme.values())
                .map(scheme -> ConceptFacet.of(
                        Facet.of(scheme),
                        vocabularies.of(scheme),
                        result,
                        FacetFinder.of(Facet.of(scheme), parameters),
                        facetWords))
                .toList();
    }

    private List<ValueFacet> values() {
        return Stream.of(Facet.values())
                .filter(facet -> facet.scheme().isEmpty() && facet != Facet.YEAR)
                .flatMap(facet -> ValueFacet.of(facet, result, FacetFinder.of(facet, parameters), facetWords).stream())
                .toList();
    }

    private String found() {
        String found = found(result.total());
        return result.isAtLeast() ? words.say("search.atLeast", "found", found) : found;
    }

    private String found(long total) {
        return switch (request.view()) {
            case REPORTS -> words.say("search.found.reports", "n", total);
            case LESSONS -> words.say("search.found.lessons", "n", total);
            case RECOMMENDATIONS -> words.say("search.found.recommendations", "n", total);
        };
    }

    private String all() {
        return switch (request.view()) {
            case REPORTS -> words.say("search.all.reports");
            case LESSONS -> words.say("search.all.lessons");
            case RECOMMENDATIONS -> words.say("search.all.recommendations");
        };
    }

    private String title() {
        String asked = Stream.concat(
                        Stream.of(request.words()).filter(text -> !text.isEmpty()),
                        filters.stream().map(Filters.Filter::label))
                .collect(Collectors.joining(", "));
        String subject = asked.isEmpty() ? all() : asked;
        return request.page() == 1
                ? words.say("search.title", "subject", subject, "found", found())
                : words.say("search.titlePage", "subject", subject, "found", found(), "page", request.page());
    }

    private List<Viewed> views() {
        return Stream.of(View.values())
                .map(view -> {
                    SearchRequest other = request.withView(view);
                    boolean isCurrent = view == request.view();
                    long count = isCurrent ? result.total() : index.count(other, viewer);
                    return new Viewed(href(other), label(view), words.number(count), isCurrent);
                })
                .toList();
    }

    private String label(View view) {
        return switch (view) {
            case REPORTS -> words.say("search.view.reports");
            case LESSONS -> words.say("search.view.lessons");
            case RECOMMENDATIONS -> words.say("search.view.recommendations");
        };
    }

    private Optional<Folding> folding() {
        if (request.view() != View.REPORTS || request.isFolded() && result.entries() == result.total()) {
            return Optional.empty();
        }
        return Optional.of(new Folding(
                result.entries(),
                request.isFolded(),
                href(request.isFolded() ? request.unfolded() : request.folded())));
    }

    private List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        if (!request.withSort(request.sort())
                .toQueryString()
                .equals(request.withWords(request.words()).toQueryString())) {
            kept.add(new Kept("sort", request.sort().id()));
        }
        if (request.view() != View.REPORTS) {
            kept.add(new Kept("view", request.view().id()));
        } else if (!request.isFolded()) {
            kept.add(new Kept("fold", "no"));
        }
        if (request.size() != SearchRequest.DEFAULT_SIZE) {
            kept.add(new Kept("size", String.valueOf(request.size())));
        }
        return List.copyOf(kept);
    }

    private List<Choice> orders() {
        return Stream.of(SortOrder.values())
                .filter(order -> order != SortOrder.RELEVANCE || request.hasWords())
                .map(order -> new Choice(label(order), href(request.withSort(order)), order == request.sort()))
                .toList();
    }

    private String label(SortOrder order) {
        return switch (order) {
            case RELEVANCE -> words.say("search.order.relevance");
            case NEWEST -> words.say("search.order.newest");
            case OLDEST -> words.say("search.order.oldest");
            case PUBLISHED -> words.say("search.order.published");
        };
    }

    private NoHits noHits() {
        List<Removal> removals = new ArrayList<>();
        for (Filters.Filter filter : filters) {
            offer(
                    removals,
                    words.phrase("search.none.without", "facet", filter.facet().id(), "label", filter.phrase()),
                    filter.left());
            offerBroader(removals, filter);
        }
        if (filters.size() > 1) {
            offer(removals, words.phrase("search.none.withoutFilters"), request.withoutFilters());
        }
        if (request.hasWords() && request.hasFilters()) {
            offer(removals, words.phrase("search.none.withoutWords"), request.withWords(""));
        }
        if (request.view() != View.REPORTS) {
            offer(removals, words.phrase("search.none.asReports"), request.withView(View.REPORTS));
        }
        if (request.page() > 1) {
            offer(removals, words.phrase("search.none.firstPage"), request.withPage(1));
        }
        return new NoHits(
                List.copyOf(removals), request.hasWords(), index.count(SearchRequest.EVERYTHING, viewer) == 0);
    }

    /** The nearest broader concept that finds something. */
    private void offerBroader(List<Removal> removals, Filters.Filter filter) {
        List<Concept> above = filter.facet()
                .scheme()
                .map(scheme -> vocabularies.of(scheme).ancestors(filter.value()))
                .orElse(List.of());
        int offered = removals.size();
        for (int i = 0; i < above.size() && removals.size() == offered; i++) {
            offer(
                    removals,
                    words.phrase(
                            "search.none.broader",
                            "label",
                            Phrase.label(above.get(i).prefLabel())),
                    filter.left().with(filter.facet(), above.get(i).id()));
        }
    }

    private void offer(List<Removal> removals, Phrase label, SearchRequest other) {
        long count = index.count(other, viewer);
        if (count > 0) {
            removals.add(new Removal(label, href(other), "+" + words.number(count)));
        }
    }

    private static String href(SearchRequest request) {
        return address("/search", request.toQueryString());
    }

    private static String address(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
