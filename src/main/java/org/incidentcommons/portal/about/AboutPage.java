package org.incidentcommons.portal.about;

import java.util.List;
import org.incidentcommons.portal.Shell;

/**
 * @param vocabularies each with its number of codes
 * @param acceptThemeAbove the confidence from which an operator's import accepts a suggested theme, {@code 70 %}
 * @param acceptCauseAbove the same for causes
 * @param acceptSectorAbove the same for sectors
 */
record AboutPage(
        Shell shell,
        List<Size> vocabularies,
        String acceptThemeAbove,
        String acceptCauseAbove,
        String acceptSectorAbove) {
    record Size(String id, String title, int codes) {}
}
