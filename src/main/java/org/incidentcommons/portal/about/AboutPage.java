package org.incidentcommons.portal.about;

import java.util.List;
import org.incidentcommons.portal.Shell;

/** What the portal says about itself. */
record AboutPage(Shell shell, List<Size> vocabularies) {
    /**
     * @param codes how many it has
     * @param acceptAbove the confidence from which an operator's import accepts a suggestion, {@code 70 %}
     */
    record Size(String id, String title, int codes, String acceptAbove) {}
}
