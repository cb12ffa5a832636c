package org.incidentcommons.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource({
        "en, The pump was restarted without checking the valve.",
        "en, PUMP RESTARTED BY THE NIGHT CREW WITHOUT CHECKING THE VALVE POSITION FIRST.",
        "de, Die Pumpe wurde gestartet ohne das Ventil zu prüfen.",
        "fr, La pompe a été redémarrée sans vérifier la vanne.",
        "es, La bomba se reinició sin comprobar la válvula.",
        "nl, De pomp werd opnieuw gestart zonder de klep te controleren.",
        "zh, 水泵在没有检查阀门的情况下重新启动，导致仓库进水。",
        "ja, 弁を確認せずにポンプを再起動したため、倉庫に水が入った。"
    })
    void detect_aSentence_givesItsLanguage(String language, String sentence) {
        assertThat(DETECTOR.detect(sentence)).contains(language);
    }

    @Test
    void detect_tooLittleText_isEmpty() {
        assertThat(DETECTOR.detect("")).isEmpty();
        assertThat(DETECTOR.detect("INC-2024-0017, 14:05")).isEmpty();
        assertThat(DETECTOR.detect("Outage report")).isEmpty();
    }
}
