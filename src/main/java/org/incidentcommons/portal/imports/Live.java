package org.incidentcommons.portal.imports;

import java.util.List;
import java.util.Optional;

/**
 * What changes on the page of an import while it runs.
 *
 * @param summary how far it is, in one sentence
 * @param done of {@code received} documents
 * @param waiting what documents wait for, when something is missing
 * @param rates how fast it goes, and how long still
 * @param states where the documents are
 * @param outcomes how reading them ended
 */
record Live(
        String summary,
        boolean isFinished,
        long done,
        long received,
        Optional<String> waiting,
        List<Figure> rates,
        List<Figure> states,
        List<Figure> outcomes) {
    /** @param count in words or digits */
    record Figure(String label, String count) {}
}
