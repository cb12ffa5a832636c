package org.incidentcommons.portal.status;

import java.util.List;
import org.incidentcommons.portal.Shell;

/**
 * @param isWell whether every part is
 * @param asOf how long ago the database was last heard of, in words
 */
record StatusPage(Shell shell, boolean isWell, String asOf, List<Part> parts) {
    /**
     * @param says how it is, in words
     * @param todo what the operator can do; blank when nothing is needed
     */
    record Part(String name, boolean isWell, String says, String todo) {}
}
