package org.incidentcommons.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Time to detect: 3 h | PT3H",
                "The leak was detected after nine hours, by chance. | PT9H",
                "It was discovered only two months later. | P60D",
                "The copy went unnoticed for about three weeks. | P21D",
                "It took four and a half days to notice the gap. | PT108H",
                "Eleven months passed before anyone noticed. | P330D",
                "The burglary took place on 3 May 2021. It was discovered on 17 May 2021. | P14D",
                "Der Fehler wurde erst nach zwei Stunden bemerkt. | PT2H",
            })
    void read_detection_fromTheStart(String text, Duration detect) {
        assertThat(MeasureReader.read(Texts.sentences(text)).detect())
                .map(Measure::duration)
                .contains(detect);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The plant took 11 days to restore. It took 11 days to restore the plant. | P11D",
                "The outage lasted 4 hours and 12 minutes. | PT4H12M",
                "Payroll was unavailable for 15.5 hours. | PT15H30M",
                "Mail was restored after 2 hours, everything was restored after 3 days. | P3D",
                "Between 22:40 on 24 October and 00:03 on 25 October users could not log in. | PT1H23M",
                "The outage began at 09:10. Engineers looked at it. Services were restored at 14:30. | PT5H20M",
                "The outage began at 11:10 pm. All services were restored at 1:40 am. | PT2H30M",
                "Time to recovery: 84 minutes | PT84M",
                "Die Störung dauerte drei Stunden. | PT3H",
                "La panne a duré deux heures. | PT2H",
            })
    void read_recovery_fromTheStart(String text, Duration recover) {
        assertThat(MeasureReader.read(Texts.sentences(text)).recover())
                .map(Measure::duration)
                .contains(recover);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The intrusion was contained within 40 minutes. | PT40M",
                "Time to contain: 2 days | P2D",
                "It was recognised at once and stopped 25 minutes later. | PT25M",
            })
    void read_response_fromNoticing(String text, Duration respond) {
        assertThat(MeasureReader.read(Texts.sentences(text)).respond())
                .map(Measure::duration)
                .contains(respond);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The target is that outages are detected after 5 minutes at most.",
                "Planned downtime: ten minutes",
                "Several hours later the fault was discovered.",
                "The hall was partly out of service for three weeks.",
                "Backups are kept for 30 days. The office is open between 9:00 and 17:00.",
                "Call us between 9 a.m. and 5 p.m. if you are affected.",
                "The pump is usually restored after 2 hours.",
            })
    void read_whatIsNotStatedOfThisIncident_isNoMeasure(String text) {
        assertThat(MeasureReader.read(Texts.sentences(text)).isEmpty()).isTrue();
    }

    @Test
    void read_timeline_isCalculatedAcrossMidnight() {
        Measures measures = MeasureReader.read(Texts.sentences("""
                Timeline

                - 23:10: the compressor stops
                - 23:50: alarm noticed by the guard
                - 00:20: the shift lead isolates the line
                - 02:40: normal operation restored
                """));
        assertThat(measures.detect()).map(Measure::duration).contains(Duration.ofMinutes(40));
        assertThat(measures.respond()).map(Measure::duration).contains(Duration.ofMinutes(30));
        assertThat(measures.recover()).map(Measure::duration).contains(Duration.ofMinutes(210));
    }

    @Test
    void read_timelineOutOfOrder_isNotCalculated() {
        assertThat(MeasureReader.read(Texts.sentences("""
                Timeline

                - 10:10: the compressor stops
                - 09:50: alarm noticed by the guard
                - 12:40: normal operation restored
                """))).isEqualTo(Measures.NONE);
    }

    @Test
    void read_timelineAgainstTheStatedTime_isNotBelieved() {
        Measures measures = MeasureReader.read(Texts.sentences("""
                Timeline

                - 10:00: the update is deployed
                - 10:05: first alert, taken for noise
                - 13:00: rollback
                - 14:00: service restored

                Detection

                Time to detect: 2 hours
                """));
        assertThat(measures.detect()).map(Measure::duration).contains(Duration.ofHours(2));
        assertThat(measures.respond()).isEmpty();
    }

    @Test
    void read_recoveryShorterThanDetection_isLeftOut() {
        Measures measures = MeasureReader.read(
                Texts.sentences("The drift was detected after 11 days. The speed was restored after 3 days."));
        assertThat(measures.detect()).isPresent();
        assertThat(measures.recover()).isEmpty();
    }

    @Test
    void read_lessonsAndRecommendations_tellNothingOfThisIncident() {
        assertThat(MeasureReader.read(Texts.sentences("Recommendations\n\nTime to detect: 10 minutes"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void read_evidence_isTheSentence() {
        Optional<Measure> detect = MeasureReader.read(
                        Texts.sentences("A seal broke. It was noticed after 20 minutes. Nobody was hurt."))
                .detect();
        assertThat(detect).map(it -> it.evidence().value()).contains("It was noticed after 20 minutes.");
    }
}
