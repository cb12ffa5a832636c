package org.incidentcommons.portal.about;

import java.util.List;

/**
 * What the pages about the portal state, read from what is really set.
 *
 * @param vocabularies each with its number of codes
 * @param acceptThemeAbove the confidence from which an operator's import accepts a suggested theme, {@code 70%}
 * @param acceptCauseAbove the same for causes
 * @param acceptSectorAbove the same for sectors
 * @param replaced what the sanitizer replaces, as it writes it
 * @param largestMegabytes the largest document that is accepted
 * @param mostHits how many reports one answer holds at most
 * @param reachable how many reports of one search can be turned to
 * @param exported how many one export holds at most
 * @param isAccessLogged whether the server writes down each request with the address it came from
 * @param operatorHours how long the cookie of who entered the import key is good for
 */
record Facts(
        List<Size> vocabularies,
        String acceptThemeAbove,
        String acceptCauseAbove,
        String acceptSectorAbove,
        List<String> replaced,
        long largestMegabytes,
        int mostHits,
        int reachable,
        int exported,
        boolean isAccessLogged,
        long operatorHours) {
    /** @param href where its codes are listed */
    record Size(String href, String title, int codes) {}
}
