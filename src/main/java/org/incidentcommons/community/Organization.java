package org.incidentcommons.community;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * One that contributes reports.
 *
 * @param name known to the operator and to the sanitizer, which replaces it; shown to no reader
 */
@MappedEntity("organization")
public record Organization(@Id @GeneratedValue @Nullable Long id, String name, Instant createdAt) {
    public Organization {
        name = name.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException("The name of an organization has 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return "Organization " + id;
    }
}
