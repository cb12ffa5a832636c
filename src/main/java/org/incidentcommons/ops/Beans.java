package org.incidentcommons.ops;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What the packages below ask for but do not make themselves. */
@Factory
class Beans {
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
