package org.incidentcommons.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.portal.search.SearchPage.Chip;
import org.incidentcommons.portal.search.SearchPage.Choice;
import org.incidentcommons.portal.search.SearchPage.Kept;
import org.incidentcommons.portal.search.SearchPage.Meant;
import org.incidentcommons.portal.search.SearchPage.NoHits;
import org.incidentcommons.portal.search.SearchPage.Removal;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.search.SortOrder;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

/** Makes the search page for one request. */
final class Composition {
    private final SearchRequest request;
    private final ReportIndex index;
    private final Vocabularies vocabularies;
    private final Viewer viewer;
    private final Words words;
    private final SearchResult result;
    private final List<Filters.Filter> filters;

    Composition(SearchRequest request, ReportIndex index, Vocabularies vocabularies, Viewer viewer, Words words) {
        this.request = request;
        this.index = index;
        this.vocabularies = vocabularies;
        this.viewer = viewer;
        this.words = words;
        this.result = index.search(request, viewer);
        this.filters = Filters.of(request, vocabularies, words);
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
                Shown.reports(words, result.total()),
                Stream.concat(request.notices().stream(), result.notices().stream())
                        .distinct()
                        .toList(),
                result.didYouMean().map(spelt -> new Meant(spelt, href(request.withWords(spelt)))),
                filters.stream()
                        .map(filter -> new Chip(filter.facetLabel(), filter.label(), href(filter.left())))
                        .toList(),
                filters.isEmpty() ? "" : String.valueOf(filters.size()),
                href(request.withoutFilters()),
                Stream.of(Scheme.values())
                        .map(scheme -> ConceptFacet.of(Facet.of(scheme), vocabularies.of(scheme), result, words))
                        .toList(),
                CountryFacet.of(result, words),
                YearFacet.of(request, result, words),
                kept(),
                orders(),
                result.hits().stream()
                        .map(hit -> HitShown.of(hit, inside(hit), vocabularies, words))
                        .toList(),
                Pager.of(request, result.total()),
                address("/patterns", query),
                address("/patterns/trend", query),
                result.hits().isEmpty() ? Optional.of(noHits()) : Optional.empty());
    }

    /** The report takes the words along, to mark them. */
    private String inside(Hit hit) {
        String query = SearchRequest.EVERYTHING.withWords(request.words()).toQueryString();
        return address("/reports/" + hit.id(), query);
    }

    private String title() {
        String subject = Stream.concat(
                        Stream.of(request.words()).filter(typed -> !typed.isEmpty()),
                        filters.stream().map(Filters.Filter::label))
                .collect(Collectors.joining(", "));
        return words.say(
                "search.title",
                "subject",
                subject.isEmpty() ? words.say("search.all") : subject,
                "n",
                result.total(),
                "page",
                request.page());
    }

    private List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        if (!request.withSort(request.sort())
                .toQueryString()
                .equals(request.withWords(request.words()).toQueryString())) {
            kept.add(new Kept("sort", request.sort().id()));
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
                    words.say("search.without", "facet", filter.facet().id(), "label", filter.label()),
                    filter.left());
            offerBroader(removals, filter);
        }
        if (filters.size() > 1) {
            offer(removals, words.say("search.withoutFilters"), request.withoutFilters());
        }
        if (request.hasWords() && request.hasFilters()) {
            offer(removals, words.say("search.withoutWords"), request.withWords(""));
        }
        if (request.page() > 1) {
            offer(removals, words.say("search.firstPage"), request.withPage(1));
        }
        return new NoHits(
                List.copyOf(removals),
                request.hasWords(),
                href(SearchRequest.EVERYTHING),
                index.count(SearchRequest.EVERYTHING, viewer) == 0);
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
                    words.say("search.broader", "label", above.get(i).prefLabel()),
                    filter.left().with(filter.facet(), above.get(i).id()));
        }
    }

    private void offer(List<Removal> removals, String label, SearchRequest other) {
        long count = index.count(other, viewer);
        if (count > 0) {
            removals.add(new Removal(label, href(other), words.say("search.gain", "n", count)));
        }
    }

    private static String href(SearchRequest request) {
        return address("/search", request.toQueryString());
    }

    private static String address(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
