package org.incidentcommons.portal.imports;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.Shell;

/**
 * @param isFinished whether every document has its outcome
 * @param done of {@code received} documents
 * @param rate how fast it goes, in words
 * @param unchanged documents sent again as they were; empty when there are none
 * @param oldest how long the slowest document has been in work
 */
record ImportPage(
        Shell shell,
        long number,
        boolean isFinished,
        long done,
        long received,
        String rate,
        Optional<String> unchanged,
        Optional<String> oldest,
        List<Figure> states,
        List<Figure> outcomes,
        List<Figure> reasons) {
    record Figure(String label, String count) {}
}
