package org.incidentcommons.portal.about;

import java.util.List;
import org.incidentcommons.portal.Shell;

/**
 * One of the pages about the portal.
 *
 * @param pages all of them
 * @param facts what holds in this installation
 */
record AboutPage(Shell shell, List<Entry> pages, Facts facts) {
    record Entry(String label, String href, boolean isCurrent) {}
}
