package org.incidentcommons.search;

import org.incidentcommons.report.Signature;

/**
 * A published report with nearly the same text.
 *
 * @param likeness about the share of the text that both have in common, {@link Signature#NEAR} to 1
 */
public record NearDuplicate(Hit hit, double likeness) {
    /** @return the likeness as a whole number, 70 to 100 */
    public long percent() {
        return Math.round(likeness * 100);
    }
}
