package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.incidentcommons.search.Completions;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * Completes what is being typed. Each word typed may be the beginning of one: {@code rest of back} finds "Restoring of
 * a backup". Beginnings are terms of the index, so titles cost no more than a search for a word; names of concepts lie
 * in memory, and their counts are those of a search for everything, kept for each state of the index.
 */
final class Completion {
    private static final int MOST_CHARACTERS = 200; // looked at of what was typed; few titles are longer
    private static final int MOST_WORDS = 8;

    /** So many titles are read for each that is wanted, for those that begin as typed, and as some are alike. */
    private static final int READ_FOR_EACH = 5;

    private final List<Name> names;

    /**
     * @param words of the name, as they are compared
     * @param whole the same in one
     */
    private record Name(Concept concept, String text, List<String> words, String whole) {
        static Name of(Concept concept, String text) {
            List<String> words = Analysis.terms(Analysis.EXACT, text);
            return new Name(concept, text, words, String.join(" ", words));
        }

        /** Asked of every name each time, so without streams. */
        boolean fits(List<String> typed) {
            for (String start : typed) {
                if (!hasWordWith(start)) {
                    return false;
                }
            }
            return true;
        }

        private boolean hasWordWith(String start) {
            for (String word : words) {
                if (word.startsWith(start)) {
                    return true;
                }
            }
            return false;
        }

        boolean isPreferred() {
            return text.equals(concept.prefLabel());
        }
    }

    Completion(Vocabularies vocabularies) {
        names = Stream.of(Scheme.values())
                .flatMap(scheme -> vocabularies.of(scheme).concepts().stream())
                .flatMap(concept -> Stream.concat(Stream.of(concept.prefLabel()), concept.altLabels().stream())
                        .map(text -> Name.of(concept, text)))
                .toList();
    }

    /** @param size of either list at most */
    Completions of(String typed, int size, Sight sight) throws IOException {
        String start = typed.substring(0, Math.min(typed.length(), MOST_CHARACTERS));
        List<String> words =
                Analysis.terms(Analysis.EXACT, start).stream().limit(MOST_WORDS).toList();
        return words.isEmpty() || sight.searcher().isVoid()
                ? Completions.NONE
                : new Completions(titles(words, size, sight), concepts(words, size, sight));
    }

    private static List<Completions.Titled> titles(List<String> words, int size, Sight sight) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(
                word -> all.add(new TermQuery(new Term(Fields.TITLE_BEGINNINGS, Beginnings.cut(word))), Occur.MUST));
        int read = size * READ_FOR_EACH;
        ScoreDoc[] found =
                sight.searcher().search(sight.of(all.build()), new TopScoreDocCollectorManager(read, read)).scoreDocs;
        int[] docs = Stream.of(found).mapToInt(each -> each.doc).toArray();
        String typed = String.join(" ", words);
        Set<String> seen = new HashSet<>();
        List<Completions.Titled> beginning = new ArrayList<>();
        List<Completions.Titled> others = new ArrayList<>();
        for (Completions.Titled titled : new HitReading(sight.searcher(), docs).titles()) {
            if (seen.add(titled.title().toLowerCase(Locale.ROOT))) {
                (beginsWith(titled.title(), typed) ? beginning : others).add(titled);
            }
        }
        // The shortest come first in either.
        return Stream.concat(beginning.stream(), others.stream()).limit(size).toList();
    }

    private static boolean beginsWith(String title, String typed) {
        return String.join(" ", Analysis.terms(Analysis.EXACT, title)).startsWith(typed);
    }

    private List<Completions.Named> concepts(List<String> words, int size, Sight sight) throws IOException {
        String typed = String.join(" ", words);
        List<Name> fitting =
                names.stream().filter(name -> name.fits(words)).collect(Collectors.toCollection(ArrayList::new));
        if (fitting.isEmpty()) {
            return List.of();
        }
        Map<String, Long> counts = counts(fitting, sight);
        fitting.sort(Comparator.comparing((Name name) -> !name.whole().startsWith(typed))
                .thenComparing(name -> -counts.getOrDefault(name.concept().code(), 0L))
                .thenComparing(name -> !name.isPreferred()));
        Set<String> seen = new HashSet<>();
        return fitting.stream()
                .filter(name -> counts.containsKey(name.concept().code()))
                .filter(name -> seen.add(name.concept().code()))
                .limit(size)
                .map(name -> new Completions.Named(
                        name.concept().code(),
                        name.concept().prefLabel(),
                        Optional.of(name.text()).filter(text -> !name.isPreferred()),
                        counts.get(name.concept().code())))
                .toList();
    }

    /** @return how many reports that the viewer may see have each code; those that none has are left out */
    private static Map<String, Long> counts(List<Name> fitting, Sight sight) throws IOException {
        Counts all = sight.searcher().counts(sight.of(MatchAllDocsQuery.INSTANCE), SearchRequest.EVERYTHING);
        Set<FacetValues.Value> asked = new HashSet<>();
        fitting.forEach(name -> asked.add(new FacetValues.Value(
                Facet.of(name.concept().scheme()).id(), name.concept().id())));
        Map<String, Long> counts = new HashMap<>();
        for (int number = 0; number < all.counts().length; number++) {
            FacetValues.Value value = all.values()[number];
            if (all.counts()[number] > 0 && asked.contains(value)) {
                counts.put(value.dimension() + ":" + value.name(), (long) all.counts()[number]);
            }
        }
        return counts;
    }
}
