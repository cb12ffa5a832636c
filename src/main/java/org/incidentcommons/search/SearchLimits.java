package org.incidentcommons.search;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What one search may cost. Beyond it a part is answered, and a notice says so.
 *
 * @param characters of the words typed that are read, at most {@link #MOST_CHARACTERS}
 * @param words words, phrases and fields looked for
 * @param prefixes words with a {@code *} that are completed; each reads a stretch of the index's list of words
 * @param prefixWords words that one of them is completed to
 * @param time for finding, counting and putting in order: what a reader waits for. 95 of 100 searches of
 *     SearchBenchmark took 12 ms or less in 100,000 reports, measured before there was this limit
 */
@ConfigurationProperties("incident-commons.search.limits")
public record SearchLimits(
        @Bindable(defaultValue = "1000") int characters,
        @Bindable(defaultValue = "60") int words,
        @Bindable(defaultValue = "5") int prefixes,
        @Bindable(defaultValue = "5000") int prefixWords,
        @Bindable(defaultValue = "PT2S") Duration time) {
    /** What an address holds of the words, whatever the settings are: far more than anyone types. */
    public static final int MOST_CHARACTERS = 1_000;

    private static final int MOST_WORDS = 200; // with languages and synonyms, Lucene's 1,024 clauses hold so many

    /** As delivered. */
    public static final SearchLimits USUAL = new SearchLimits(1_000, 60, 5, 5_000, Duration.ofSeconds(2));

    public SearchLimits {
        check("characters", characters, MOST_CHARACTERS);
        check("words", words, MOST_WORDS);
        check("prefixes", prefixes, MOST_WORDS);
        check("prefix-words", prefixWords, Integer.MAX_VALUE);
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(
                    "incident-commons.search.limits.time must be a duration such as 2s, not " + time);
        }
    }

    private static void check(String name, int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(
                    "incident-commons.search.limits." + name + " must be between 1 and " + most + ", not " + number);
        }
    }
}
