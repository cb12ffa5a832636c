package org.incidentcommons.portal.imports;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.LooksLike;
import org.incidentcommons.portal.Shell;

/**
 * All that is known of one document of an import, for the operator.
 *
 * @param number of the import
 * @param name as sent; may identify
 * @param reason in words; blank when all was read
 * @param did what became of what the operator has just asked for, in words
 * @param facts in pairs, what is known of it
 * @param times how long each step took
 * @param same other documents of its organization with the very same content
 * @param looksLike published reports with nearly the same text
 */
record DocumentPage(
        Shell shell,
        long number,
        long document,
        String name,
        String state,
        Reasons.Told reason,
        Optional<String> did,
        Optional<Made> made,
        List<Live.Figure> facts,
        List<Live.Figure> times,
        List<Same> same,
        List<LooksLike> looksLike,
        Optional<Again> again) {
    /** @param href of the report; empty when its page does not open, because it is a draft or for members */
    record Made(String report, Optional<String> href) {}

    record Same(String href, String name, String state) {}

    /**
     * That it can be tried again.
     *
     * @param isProtected whether it needs a password
     * @param wasRefused whether the password just given cannot be one
     */
    record Again(boolean isProtected, boolean wasRefused) {}
}
