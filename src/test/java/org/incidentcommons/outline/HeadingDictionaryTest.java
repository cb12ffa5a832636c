package org.incidentcommons.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingDictionaryTest {
    private final HeadingDictionary dictionary = HeadingDictionary.standard();

    @ParameterizedTest
    @CsvSource({
        "What happened, overview",
        "Executive Summary:, overview",
        "3. Sequence of events, timeline",
        "CHRONOLOGY, timeline",
        "Customer impact, impact",
        "IV. Detection, response",
        "Mitigation, response",
        "Trigger, root-cause",
        "3.2 Root cause of the second failure, root-cause",
        "Why did this happen?, root-cause",
        "Five whys, root-cause",
        "Contributing factors, root-cause",
        "Findings, root-cause",
        "Analysis, root-cause",
        "What went well?, what-worked",
        "Where we got lucky, lessons",
        "What went wrong, lessons",
        "Conclusion, lessons",
        "Lessons Learnt, lessons",
        "Action items, recommendations",
        "Follow-up, recommendations",
        "Corrective actions, recommendations",
        "Next steps, recommendations",
        "Safety recommendations, recommendations",
        "Appendix B: photographs, other",
        "Ursachen, root-cause",
        "Was wir gelernt haben, lessons",
        "Maßnahmen, recommendations",
        "Überblick, overview",
        "Déroulement des faits, timeline",
        "Ce qui a bien fonctionné, what-worked",
        "Lecciones aprendidas, lessons",
        "Causa raíz, root-cause",
    })
    void kindOf_realWordings_areKnown(String heading, String kind) {
        assertThat(dictionary.kindOf(heading)).map(SectionKind::id).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Database",
        "The harbour at night",
        "Analysis of the weather",
        "A very long line that has an impact on nobody because it is a sentence"
    })
    void kindOf_otherWordings_areNotForced(String heading) {
        assertThat(dictionary.kindOf(heading)).isEmpty();
    }

    @Test
    void read_brokenFile_tellsFileAndReason() {
        assertThatIllegalStateException()
                .isThrownBy(() -> HeadingDictionary.read("kinds:\n  weather:\n    alone: [rain]\n"))
                .withMessageContaining("outline/headings.yaml")
                .withMessageContaining("weather");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> HeadingDictionary.read("kinds:\n  impact: {alone: [rain]}\n  lessons: {alone: [rain]}\n"))
                .withMessageContaining("'rain' is both impact and lessons");
        assertThatIllegalStateException()
                .isThrownBy(() -> HeadingDictionary.read("kinds:\n  impact: [unclosed\n"))
                .withMessageContaining("line");
    }
}
