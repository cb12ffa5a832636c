package org.incidentcommons.search;

import java.util.Arrays;
import java.util.Optional;
import org.incidentcommons.vocabulary.Scheme;

/** What reports are counted by and narrowed down by. */
public enum Facet {
    THEME("theme", Scheme.THEME),
    CAUSE("cause", Scheme.CAUSE),
    SECTOR("sector", Scheme.SECTOR),
    /** ISO 3166-1 alpha-2, upper case. */
    COUNTRY("country", null),
    /** The year of the incident; filtered by a range. */
    YEAR("year", null);

    private final String id;
    private final Scheme scheme;

    Facet(String id, Scheme scheme) {
        this.id = id;
        this.scheme = scheme;
    }

    /** @return the name in addresses and in the API; except for {@link #YEAR} it is the query parameter too */
    public String id() {
        return id;
    }

    /** @return the vocabulary its values come from; empty for countries and years */
    public Optional<Scheme> scheme() {
        return Optional.ofNullable(scheme);
    }

    public static Facet of(Scheme scheme) {
        return switch (scheme) {
            case THEME -> THEME;
            case CAUSE -> CAUSE;
            case SECTOR -> SECTOR;
        };
    }

    /** @return the facet with this {@link #id()} */
    public static Optional<Facet> ofId(String id) {
        return Arrays.stream(values()).filter(facet -> facet.id.equals(id)).findFirst();
    }
}
