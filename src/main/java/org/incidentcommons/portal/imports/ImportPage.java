package org.incidentcommons.portal.imports;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.Shell;

/**
 * @param number of the import, 0 for all
 * @param isReloading whether the page loads again by itself, which the reader can turn on and off
 * @param unchanged how many documents were sent again as they were; empty when there are none
 * @param done what the operator has just had done, in words
 * @param operator what only the operator may see and do
 * @param imports the newest, on the page of all
 */
record ImportPage(
        Shell shell,
        long number,
        boolean isAll,
        String heading,
        boolean isReloading,
        Live live,
        Optional<String> unchanged,
        Optional<String> done,
        Optional<ForOperator> operator,
        List<Line> imports) {

    /**
     * @param running documents being processed, longest first
     * @param reasons the most frequent reasons of what was set aside
     * @param retries what can be tried again
     * @param canCancel whether documents are in work or may still arrive
     */
    record ForOperator(List<Running> running, List<WhyNot> reasons, List<Retry> retries, boolean canCancel) {}

    /** @param isAsStored whether it is told in English, as it is stored, in whatever language the page is */
    record WhyNot(String reason, boolean isAsStored, String count) {}

    /** @param name as sent; may identify */
    record Running(String name, String age, String how) {}

    /**
     * A button.
     *
     * @param kind which documents: {@code failed}, {@code cancelled} or the name of an outcome
     * @param type only those of this media type; blank for all
     */
    record Retry(String label, String action, String kind, String type) {}

    /** An import in the list of them. */
    record Line(String href, long number, String opened, String received, String inWork, String quarantined) {}
}
