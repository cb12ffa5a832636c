package org.incidentcommons.ingest;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the workers of this process miss at the moment. */
@Singleton
public class Vitals {
    private static final Logger LOG = LoggerFactory.getLogger(Vitals.class);

    private final Map<Infrastructure, Lack> lacks = new EnumMap<>(Infrastructure.class);
    private final Clock clock;

    Vitals(Clock clock) {
        this.clock = clock;
    }

    /**
     * Something that is missing.
     *
     * @param since when it was missed first
     * @param last when it was missed last
     */
    public record Lack(Infrastructure what, Instant since, Instant last) {}

    /** @return in the order of {@link Infrastructure}; empty when nothing was missing the last time it was needed */
    public synchronized List<Lack> lacks() {
        return List.copyOf(lacks.values());
    }

    synchronized void missing(Unavailable missing) {
        Instant now = clock.instant();
        Lack before = lacks.get(missing.what());
        if (before == null) {
            LOG.warn("Documents wait for {}: {}", missing.what().label(), missing.getMessage(), missing.getCause());
        }
        lacks.put(missing.what(), new Lack(missing.what(), before == null ? now : before.since(), now));
    }

    /** A document came to its end, so nothing is missing that it needed. */
    synchronized void well(boolean isRecord) {
        boolean hadFork = lacks.containsKey(Infrastructure.FORK);
        if (!lacks.isEmpty()) {
            LOG.info("Documents go on");
        }
        Lack fork = lacks.get(Infrastructure.FORK);
        lacks.clear();
        if (isRecord && hadFork) {
            lacks.put(Infrastructure.FORK, fork); // records are read without it
        }
    }
}
