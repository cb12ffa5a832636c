package org.incidentcommons.portal.imports;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.Shell;

/**
 * @param isFinished whether every document has its outcome
 * @param isReloading whether the page loads again by itself, which the reader can turn on and off
 * @param done of {@code received} documents
 * @param rate documents a second on average
 * @param unchanged documents sent again as they were; empty when there are none
 * @param oldest how long the slowest document has been in work
 */
record ImportPage(
        Shell shell,
        long number,
        boolean isFinished,
        boolean isReloading,
        long done,
        long received,
        String rate,
        Optional<Long> unchanged,
        Optional<String> oldest,
        List<Figure> states,
        List<Figure> outcomes,
        List<Figure> reasons) {
    record Figure(String label, String count) {}
}
