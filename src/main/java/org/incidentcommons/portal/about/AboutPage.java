package org.incidentcommons.portal.about;

import java.util.List;
import org.incidentcommons.portal.Shell;

/**
 * @param vocabularies each with its number of codes
 * @param acceptAbove the confidence from which an operator's import accepts a suggestion, {@code 50 %}
 */
record AboutPage(Shell shell, List<Size> vocabularies, String acceptAbove) {
    record Size(String id, String title, int codes) {}
}
