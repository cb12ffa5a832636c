package org.incidentcommons.classify;

import java.util.Objects;
import java.util.Optional;

/**
 * How long it took, as far as the report says. Recovery is counted from the start and not from noticing, because that
 * is what reports state ("the outage lasted four hours") and what time to restore means in the DORA metrics; whoever
 * wants it from noticing subtracts {@code detect}.
 *
 * @param detect from the start of the incident until someone noticed it
 * @param respond from noticing until the first action that limited it
 * @param recover from the start of the incident until normal service
 */
public record Measures(Optional<Measure> detect, Optional<Measure> respond, Optional<Measure> recover) {
    public static final Measures NONE = new Measures(Optional.empty(), Optional.empty(), Optional.empty());

    public Measures {
        Objects.requireNonNull(detect);
        Objects.requireNonNull(respond);
        Objects.requireNonNull(recover);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
