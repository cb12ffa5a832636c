package org.incidentcommons.portal.patterns;

import java.util.ArrayList;
import java.util.List;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.portal.search.FacetWords;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Vocabularies;

/** What a search is narrowed to, for forms and for people. */
record Narrowing(SearchRequest request, Vocabularies vocabularies) {
    /** @return hidden fields that keep it */
    List<PatternsPage.Kept> fields() {
        List<PatternsPage.Kept> kept = new ArrayList<>();
        if (request.hasWords()) {
            kept.add(new PatternsPage.Kept("q", request.words()));
        }
        request.filters()
                .forEach(
                        (facet, values) -> values.forEach(value -> kept.add(new PatternsPage.Kept(facet.id(), value))));
        request.from().ifPresent(year -> kept.add(new PatternsPage.Kept("from", String.valueOf(year))));
        request.to().ifPresent(year -> kept.add(new PatternsPage.Kept("to", String.valueOf(year))));
        return List.copyOf(kept);
    }

    /** @return as people read it; empty text for all reports */
    String inWords(Words words) {
        return words.list(fields().stream()
                .map(kept -> switch (kept.name()) {
                    case "q" -> words.say("patterns.words", "words", kept.value());
                    case "from" -> words.say("patterns.from", "year", kept.value());
                    case "to" -> words.say("patterns.to", "year", kept.value());
                    default ->
                        Facet.ofId(kept.name())
                                .map(facet -> new FacetWords(words, vocabularies).label(facet, kept.value()))
                                .orElse(kept.value());
                })
                .toList());
    }
}
