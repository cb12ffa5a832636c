package org.incidentcommons.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentDateReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Date of incident: 14 February 2024. Report written on 3 March 2024. | 2024-02-14",
                "On March 31st, 2021 the certificates expired. | 2021-03-31",
                "Am 17.07.2010 fiel der Strom aus. | 2010-07-17",
                "Le 19 novembre 2011, un ordinateur a été volé. | 2011-11-19",
                "In May 2022 the wrong tariff was loaded. | 2022-05",
                "The fire broke out in the bakery. The accident happened on 5 June. The report of 2019 followed in July 2019. | 2019-06-05",
            })
    void read_statedDate_withItsPrecision(String text, String date) {
        assertThat(IncidentDateReader.read(Texts.sentences(text)))
                .map(IncidentDate::toString)
                .contains(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The form was signed 03/04/2021.",
                "On 31 February 2021 nothing happened.",
                "On 5 June the belt tore.",
                "It may rain."
            })
    void read_doubtfulDate_isNone(String text) {
        assertThat(IncidentDateReader.read(Texts.sentences(text))).isEmpty();
    }
}
