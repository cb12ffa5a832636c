package org.incidentcommons.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TakenTest {
    private static final int LENGTH = 60;

    @Test
    void overlaps_ofAnyPlace_isWhatEachHeadingSays() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            List<Heading> headings = headings(random);
            Taken taken = new Taken(headings);
            for (int start = 0; start < LENGTH; start++) {
                for (int end = start + 1; end <= LENGTH; end++) {
                    Span place = new Span(start, end);
                    assertThat(taken.overlaps(place))
                            .as("%s among %s", place, headings)
                            .isEqualTo(headings.stream()
                                    .anyMatch(heading -> heading.span().overlaps(place)));
                }
            }
        }
    }

    private static List<Heading> headings(Random random) {
        List<Heading> headings = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            int start = random.nextInt(LENGTH);
            headings.add(new Heading(new Span(start, start + random.nextInt(LENGTH - start)), 1, "Heading"));
        }
        return headings;
    }
}
