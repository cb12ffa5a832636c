package org.incidentcommons.extract;

import java.util.Objects;
import java.util.Optional;

/**
 * How one document is to be read.
 *
 * @param id what names the document in the logs, such as {@code document 17}; identifies nobody
 * @param password for a protected document, and for protected documents in it
 */
public record Manner(String id, Care care, Optional<Password> password) {
    public Manner {
        Objects.requireNonNull(care);
        Objects.requireNonNull(password);
        if (!id.matches("[A-Za-z0-9 .:_-]{1,80}")) {
            throw new IllegalArgumentException("an id is plain and short, for it goes into logs");
        }
    }

    /** As most documents are read. */
    public static Manner of(String id) {
        return new Manner(id, Care.NORMAL, Optional.empty());
    }

    public Manner with(Care care) {
        return new Manner(id, care, password);
    }

    public Manner with(Password password) {
        return new Manner(id, care, Optional.of(password));
    }
}
