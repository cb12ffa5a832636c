package org.incidentcommons.community;

import java.util.EnumSet;
import java.util.Set;

/** Whoever is reading. There is no read path without one. */
public sealed interface Viewer {
    /** A reader who has not signed in. */
    Viewer ANYONE = new Anyone();

    /** The person who runs this installation, at its command line. */
    Viewer OPERATOR = new Operator();

    /** @return the audiences whose reports this viewer may read; never empty */
    Set<Audience> audiences();

    /** @return whether this viewer may read a published report meant for that audience */
    default boolean maySee(Audience audience) {
        return audiences().contains(audience);
    }

    record Anyone() implements Viewer {
        @Override
        public Set<Audience> audiences() {
            return EnumSet.of(Audience.CLEAR);
        }
    }

    record Operator() implements Viewer {
        @Override
        public Set<Audience> audiences() {
            return EnumSet.allOf(Audience.class);
        }
    }
}
