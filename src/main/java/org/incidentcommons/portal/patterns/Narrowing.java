package org.incidentcommons.portal.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.language.Phrase;
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

    /** @return as people read it; empty for all reports */
    Optional<Phrase> inWords(Words words) {
        FacetWords labels = new FacetWords(words, vocabularies);
        List<Phrase> said = fields().stream()
                .map(kept -> switch (kept.name()) {
                    case "q" -> words.phrase("patterns.words", "words", kept.value());
                    case "from" -> words.phrase("patterns.from", "year", kept.value());
                    case "to" -> words.phrase("patterns.to", "year", kept.value());
                    default ->
                        Facet.ofId(kept.name())
                                .map(facet -> labels.phrase(facet, kept.value()))
                                .orElse(Phrase.of(kept.value()));
                })
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(words.listed(said));
    }
}
