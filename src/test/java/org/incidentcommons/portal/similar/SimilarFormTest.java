package org.incidentcommons.portal.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.search.Axis;
import org.incidentcommons.search.AxisWeights;
import org.junit.jupiter.api.Test;

class SimilarFormTest {
    @Test
    void of_whatIsLeftOut_withoutWhatIsBroughtBack() {
        ReportId one = new ReportId(1);
        ReportId two = new ReportId(2);

        SimilarForm form =
                SimilarForm.of(Map.of("out", List.of(one.toString(), two.toString()), "back", one.toString()));

        assertThat(form.leftOut()).containsExactly(two);
    }

    @Test
    void of_weights_areKeptWithinTheirBounds() {
        SimilarForm form = SimilarForm.of(Map.of("cause", "9", "words", "0", "lesson", "much", "event", "1"));

        assertThat(form.weights().of(Axis.CAUSE)).isEqualTo(AxisWeights.MOST);
        assertThat(form.weights().of(Axis.WORDS)).isZero();
        assertThat(form.weights().of(Axis.LESSON)).isEqualTo(AxisWeights.USUAL);
        assertThat(form.weights().byAxis()).containsOnlyKeys(Axis.CAUSE, Axis.WORDS);
    }

    @Test
    void toString_ofWhatWasTyped_tellsItsLengthOnly() {
        assertThat(SimilarForm.of(Map.of("text", "the secret pump")))
                .hasToString("SimilarForm[15 characters, 0 left out]");
    }
}
