package org.incidentcommons.sanitize;

import java.util.List;
import java.util.Objects;

/**
 * One text, what was found in it, and the safe text that results. All texts of one report share their numbering: a
 * report is either one text that is cut into sections by offsets, or the first text is examined by
 * {@link Sanitizer#examine} and each further one by {@link #examineAlso}.
 */
public final class Examination {
    private final String text;
    private final List<Finding> findings;
    private final Sanitizer sanitizer;
    private final Register register;

    Examination(String text, List<Finding> findings, Sanitizer sanitizer, Register register) {
        this.text = text;
        this.findings = List.copyOf(findings);
        this.sanitizer = sanitizer;
        this.register = register;
    }

    /** In the order of the text, never overlapping. */
    public List<Finding> findings() {
        return findings;
    }

    /** The whole text with every finding replaced. */
    public SanitizedText sanitized() {
        return sanitized(0, text.length());
    }

    /**
     * The part of the text from {@code start} to before {@code end}, in UTF-16 units of the examined text. A finding
     * that reaches over either end is replaced whole, so two neighbouring slices may both show its replacement.
     */
    public SanitizedText sanitized(int start, int end) {
        Objects.checkFromToIndex(start, end, text.length());
        StringBuilder safe = new StringBuilder(end - start);
        int copied = start;
        for (Finding finding : findings) {
            if (finding.end() <= start) {
                continue;
            }
            if (finding.start() >= end) {
                break;
            }
            safe.append(text, copied, Math.max(copied, finding.start())).append(finding.replacement());
            copied = Math.min(end, finding.end());
        }
        return new SanitizedText(safe.append(text, copied, end).toString());
    }

    /**
     * Examines another text of the same report, such as a title kept apart: names known from earlier texts are found in
     * it, and the same thing has the same replacement as before.
     */
    public Examination examineAlso(String anotherText) {
        return sanitizer.examine(anotherText, register);
    }

    @Override
    public String toString() {
        return "Examination[" + Digest.describe(text) + ", " + findings.size() + " findings]";
    }
}
