package org.incidentcommons.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order hits come. Reports without a date come last by date. */
public enum SortOrder {
    /** How well the words fit; only with words. */
    RELEVANCE,
    NEWEST,
    OLDEST,
    /** The latest published first, whenever the incident was. */
    PUBLISHED;

    /** @return the name in addresses and in the API */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the order with this {@link #id()} */
    public static Optional<SortOrder> ofId(String id) {
        return Arrays.stream(values()).filter(order -> order.id().equals(id)).findFirst();
    }
}
