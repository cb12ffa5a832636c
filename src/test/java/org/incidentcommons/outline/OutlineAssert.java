package org.incidentcommons.outline;

import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** What must hold for every outline. */
final class OutlineAssert extends AbstractAssert<OutlineAssert, Outline> {
    private OutlineAssert(Outline actual) {
        super(actual, OutlineAssert.class);
    }

    static OutlineAssert assertThat(Outline actual) {
        return new OutlineAssert(actual);
    }

    /** Every character that is not blank stands in exactly one of title, heading or body. */
    OutlineAssert holdsEveryCharacterOnce() {
        int[] times = new int[actual.text().length()];
        Stream.concat(
                        Stream.of(actual.title()),
                        actual.sections().stream().flatMap(section -> Stream.of(section.heading(), section.body())))
                .forEach(span -> {
                    for (int i = span.start(); i < span.end(); i++) {
                        times[i]++;
                    }
                });
        for (int i = 0; i < times.length; i++) {
            boolean blank = Span.isBlank(actual.text().charAt(i));
            if (times[i] > 1 || times[i] == 0 && !blank) {
                failWithMessage(
                        "character %d stands in %d places: ...%s",
                        i, times[i], actual.text().substring(i, Math.min(i + 40, times.length)));
            }
        }
        return this;
    }

    OutlineAssert hasKinds(SectionKind... kinds) {
        org.assertj.core.api.Assertions.assertThat(actual.sections().stream().map(Section::kind))
                .containsExactly(kinds);
        return this;
    }
}
