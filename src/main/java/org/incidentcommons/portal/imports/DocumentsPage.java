package org.incidentcommons.portal.imports;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.Shell;

/**
 * The documents of an import in the order in which they arrived, for the operator.
 *
 * @param number of the import
 * @param choices where documents can be, to see only those
 * @param next where the list goes on
 */
record DocumentsPage(
        Shell shell, long number, String heading, List<Choice> choices, List<Row> rows, Optional<String> next) {
    record Choice(String label, String href, boolean isCurrent) {}

    /**
     * @param name as sent; may identify
     * @param outcome how reading it ended; blank while it has not
     * @param report made of it; blank while there is none
     */
    record Row(String href, String name, String state, String outcome, Reasons.Told reason, String report) {}
}
