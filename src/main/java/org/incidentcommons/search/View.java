package org.incidentcommons.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a search is over: the same words and filters find reports, or what is to be learned from them. */
public enum View {
    REPORTS,
    /** Each lesson by itself; its report lends it title, codes and all that is filtered by. */
    LESSONS,
    /** Each recommendation by itself, likewise. */
    RECOMMENDATIONS;

    /** @return the name in addresses and in the API */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the view with this {@link #id()} */
    public static Optional<View> ofId(String id) {
        return Arrays.stream(values()).filter(view -> view.id().equals(id)).findFirst();
    }
}
