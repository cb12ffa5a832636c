package org.incidentcommons.portal;

/** How a reader goes about the pages. */
enum Way {
    PLAIN,
    WITHOUT_SCRIPT,
    KEYBOARD
}
