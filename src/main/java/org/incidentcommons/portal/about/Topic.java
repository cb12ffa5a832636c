package org.incidentcommons.portal.about;

import java.util.Locale;
import org.incidentcommons.portal.language.Words;

/** The pages about the portal, in the order of their list. */
enum Topic {
    ABOUT,
    SOURCES,
    CODING,
    RESEARCHERS,
    ACCESSIBILITY,
    PRIVACY;

    String path() {
        return this == ABOUT ? "/about" : "/about/" + view();
    }

    /** @return the name of its template */
    String view() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title(Words words) {
        return switch (this) {
            case ABOUT -> words.say("about.title");
            case SOURCES -> words.say("about.sources");
            case CODING -> words.say("about.coding");
            case RESEARCHERS -> words.say("about.researchers");
            case ACCESSIBILITY -> words.say("about.accessibility");
            case PRIVACY -> words.say("about.privacy");
        };
    }
}
