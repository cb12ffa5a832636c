package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SentenceBreaksTest {
    private static final String[] PARTS = {
        "Alarm", " rang", ". ", "! ", "3.5", " (", ") ", "\n", "…", " e.g. ", "\u2028", "ü"
    };

    /** Asked backwards, the platform's own iterator now and then names places that it does not find forwards. */
    @Test
    void everyPlace_isAnsweredByWhatThePlatformFindsForwards() {
        SplittableRandom random = new SplittableRandom(7);
        SentenceBreaks breaks = new SentenceBreaks();
        for (int round = 0; round < 300; round++) {
            String text = text(random);
            NavigableSet<Integer> wanted = forwards(text);
            breaks.setText(text);
            int at = 0;
            for (int step = 0; step < 40; step++) {
                int place = random.nextInt(text.length() + 1);
                int kind = random.nextInt(4);
                Integer next = switch (kind) {
                    case 0 -> wanted.higher(place);
                    case 1 -> wanted.lower(place);
                    case 2 -> wanted.higher(at);
                    case 3 -> wanted.lower(at);
                    default -> wanted.ceiling(place);
                };
                int answer = switch (kind) {
                    case 0 -> breaks.following(place);
                    case 1 -> breaks.preceding(place);
                    case 2 -> breaks.next();
                    case 3 -> breaks.previous();
                    default -> breaks.isBoundary(place) ? place : breaks.current();
                };
                assertThat(answer).isEqualTo(Objects.requireNonNullElse(next, BreakIterator.DONE));
                at = breaks.current();
                assertThat(next == null ? wanted.contains(at) : at == next).isTrue();
            }
            assertThat(breaks.last()).isEqualTo(wanted.last());
            assertThat(breaks.first()).isEqualTo(wanted.first());
            assertThat(breaks.next(wanted.size() - 1)).isEqualTo(wanted.last());
            assertThat(breaks.next(1)).isEqualTo(BreakIterator.DONE);
            assertThat(breaks.next(1 - wanted.size())).isEqualTo(wanted.first());
        }
    }

    @Test
    void placeOutsideTheText_isRefused() {
        SentenceBreaks breaks = new SentenceBreaks();
        breaks.setText("One. Two.");

        assertThatThrownBy(() -> breaks.following(10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> breaks.preceding(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static NavigableSet<Integer> forwards(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        NavigableSet<Integer> places = new TreeSet<>();
        for (int at = sentences.first(); at != BreakIterator.DONE; at = sentences.next()) {
            places.add(at);
        }
        return places;
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }
}
