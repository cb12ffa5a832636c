package org.incidentcommons.ops;

import io.micronaut.runtime.Micronaut;

public final class IncidentCommons {
    private IncidentCommons() {}

    public static void main(String[] args) {
        Micronaut.run(IncidentCommons.class, args);
    }
}
