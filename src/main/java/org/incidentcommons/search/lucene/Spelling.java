package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Other spellings for words that stand in no report the viewer may see. They are read from the index of all reports, so
 * each is looked up again within what the viewer may see before anything depends on it.
 */
final class Spelling {
    /** Whole words; not the name of a field, its value, or the start of a word. */
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}:*'’-])\\p{L}{4,30}(?![\\p{L}\\p{N}:*'’-])");

    private static final int MOST_WORDS = 5; // looked at in one search
    private static final int CANDIDATES = 20; // read for one word
    private static final float ACCURACY = 0.6f; // two letters of five may differ
    private static final float ANY_FREQUENCY = 1_000_000_000; // how common a word is in hidden reports must not matter

    private final Sight sight;

    Spelling(Sight sight) {
        this.sight = sight;
    }

    /** @return the same words with what is in no report replaced; empty when there is nothing to replace */
    Optional<String> corrected(String words) throws IOException {
        Map<String, String> replaced = new LinkedHashMap<>();
        Matcher word = WORD.matcher(words);
        int looked = 0;
        while (word.find() && looked++ < MOST_WORDS) {
            String typed = word.group();
            if (!isKnown(typed)) {
                nearest(typed).ifPresent(nearest -> replaced.put(typed, nearest));
            }
        }
        return replaced.isEmpty()
                ? Optional.empty()
                : Optional.of(WORD.matcher(words)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(replaced.getOrDefault(found.group(), found.group()))));
    }

    private boolean isKnown(String word) throws IOException {
        for (Tongue tongue : sight.tongues()) {
            for (String stem : tongue.stems(word)) {
                if (visible(Fields.TEXT, stem) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private long visible(String field, String term) throws IOException {
        return sight.searcher().count(sight.of(new TermQuery(new Term(field, term))));
    }

    private Optional<String> nearest(String word) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setAccuracy(ACCURACY);
        checker.setMaxQueryFrequency(ANY_FREQUENCY);
        Optional<String> exact = Analysis.terms(Analysis.EXACT, word).stream().findFirst();
        if (exact.isEmpty()) {
            return Optional.empty();
        }
        SuggestWord[] candidates = checker.suggestSimilar(
                new Term(Fields.EXACT, exact.get()),
                CANDIDATES,
                sight.searcher().getIndexReader(),
                SuggestMode.SUGGEST_ALWAYS);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (SuggestWord candidate : candidates) {
            counts.put(candidate.string, visible(Fields.EXACT, candidate.string));
        }
        return Stream.of(candidates)
                .filter(candidate -> counts.get(candidate.string) > 0)
                .max(Comparator.comparing((SuggestWord candidate) -> candidate.score)
                        .thenComparing(candidate -> counts.get(candidate.string)))
                .map(candidate -> candidate.string);
    }
}
