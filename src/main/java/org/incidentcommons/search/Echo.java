package org.incidentcommons.search;

/** What someone typed, short enough for a sentence. */
final class Echo {
    private static final int LONGEST = 40; // characters

    private Echo() {}

    static String of(String typed) {
        return typed.length() <= LONGEST
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, typed.codePointCount(0, LONGEST))) + "…";
    }
}
