package org.incidentcommons.outline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of measure a recommendation is. */
public enum RecommendationKind {
    POLICY_AND_PROCEDURE("Policy and procedure"),
    TRAINING_AND_AWARENESS("Training and awareness"),
    TECHNICAL("Technical"),
    METRICS_AND_MONITORING("Metrics and monitoring");

    private final String id;
    private final String label;

    RecommendationKind(String label) {
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.label = label;
    }

    /** Stable name used in files, URLs and the API. */
    public String id() {
        return id;
    }

    /** English label for people. */
    public String label() {
        return label;
    }

    /** The value with this {@link #id()}, or empty. */
    public static Optional<RecommendationKind> ofId(String id) {
        return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
    }
}
