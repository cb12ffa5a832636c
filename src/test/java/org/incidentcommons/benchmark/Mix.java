package org.incidentcommons.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

/** The searches of the benchmark: of each kind equally many, none of them twice, in random order. */
final class Mix {
    /** What people type, from what costs little to what costs most. */
    enum Kind {
        RARE_WORD("rare word"),
        COMMON_WORD("common word"),
        TWO_WORDS("two words"),
        AND("a AND b"),
        OR("a OR b"),
        PHRASE("phrase"),
        PREFIX("prefix"),
        ONE_FILTER("word, filter"),
        THREE_FILTERS("word, 3 filters");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    record Search(Kind kind, SearchRequest request) {}

    private static final int HITS = 10;

    private final Language language;
    private final Vocabularies vocabularies;
    private final SplittableRandom random;

    Mix(Language language, Vocabularies vocabularies, long seed) {
        this.language = language;
        this.vocabularies = vocabularies;
        random = new SplittableRandom(seed);
    }

    List<Search> searches(int ofEachKind) {
        List<Search> searches = new ArrayList<>();
        for (int i = 0; i < ofEachKind; i++) {
            for (Kind kind : Kind.values()) {
                searches.add(new Search(kind, search(kind).withSize(HITS)));
            }
        }
        return searches;
    }

    private SearchRequest search(Kind kind) {
        return switch (kind) {
            case RARE_WORD -> words(ranked(20_000, 60_000));
            case COMMON_WORD -> words(ranked(0, 200));
            case TWO_WORDS -> words(ranked(50, 2_000) + " " + ranked(50, 5_000));
            case AND -> words(ranked(20, 2_000) + " AND " + ranked(20, 2_000));
            case OR -> words(ranked(20, 2_000) + " OR " + ranked(20, 2_000));
            case PHRASE -> words("\"" + language.phrase(random) + "\"");
            case PREFIX -> {
                String word = ranked(500, 20_000);
                yield words(word.substring(0, Math.min(word.length(), 4)) + "*");
            }
            case ONE_FILTER -> filtered(words(ranked(20, 2_000)), any(Scheme.THEME));
            case THREE_FILTERS ->
                filtered(
                        words(ranked(20, 500)),
                        any(Scheme.CAUSE),
                        any(Scheme.SECTOR),
                        request -> request.with(Facet.COUNTRY, "US"));
        };
    }

    private String ranked(int from, int to) {
        return language.word(random.nextInt(from, to));
    }

    private static SearchRequest words(String words) {
        return SearchRequest.EVERYTHING.withWords(words);
    }

    private UnaryOperator<SearchRequest> any(Scheme scheme) {
        var concepts = vocabularies.of(scheme).concepts();
        String id = concepts.get(random.nextInt(concepts.size() / 2)).id();
        return request -> request.with(Facet.of(scheme), id);
    }

    @SafeVarargs
    private static SearchRequest filtered(SearchRequest request, UnaryOperator<SearchRequest>... filters) {
        SearchRequest filtered = request;
        for (UnaryOperator<SearchRequest> filter : filters) {
            filtered = filter.apply(filtered);
        }
        return filtered;
    }
}
