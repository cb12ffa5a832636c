package org.incidentcommons.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.incidentcommons.fixture.TestReports.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignatureTest {
    @Test
    void likeness_ofTextsThatShareMostShingles_isAboutTheirShare() {
        Signature whole = of(words(0, 300));
        assertThat(whole.likeness(of(words(0, 300)))).isEqualTo(1);
        assertThat(whole.likeness(of(words(60, 300)))).isCloseTo(0.8, within(0.15));
        assertThat(whole.likeness(of(words(150, 450)))).isCloseTo(0.33, within(0.15));
        assertThat(whole.likeness(of(words(400, 700)))).isLessThan(0.1);
    }

    @Test
    void bands_ofNearDuplicates_haveOneInCommon() {
        assertThat(of(words(0, 300)).bands())
                .hasSize(16)
                .containsAnyElementsOf(of(words(30, 300)).bands());
        assertThat(of(words(0, 300)).bands())
                .doesNotContainAnyElementsOf(of(words(400, 700)).bands());
    }

    @Test
    void likeness_ofTextsWithoutWords_isNone() {
        Signature empty = Signature.of(List.of());
        assertThat(empty.likeness(empty)).isZero();
    }

    @Test
    void ofBytes_ofItsBytes_isTheSame() {
        Signature signature = of(words(0, 50));
        assertThat(Signature.ofBytes(signature.bytes(), 0)).isEqualTo(signature);
    }

    private static Signature of(String text) {
        return Signature.of(report(1, "A pump ran dry", text));
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "word" + n * 7 % 1000).collect(Collectors.joining(" "));
    }
}
