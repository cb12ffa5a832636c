package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;

/**
 * When a search stops looking and answers with what it has. Searchers are shared, so each search brings its own, bound
 * to its thread while it looks.
 */
final class Deadline {
    private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    /** For searchers: whoever searches without a deadline is never stopped. */
    static final QueryTimeout TIMEOUT = () -> CURRENT.isBound() && CURRENT.get().isOver();

    private final LongSupplier clock;
    private final long end;
    private boolean isPassed;

    /** @param clock nanoseconds, from any beginning */
    Deadline(Duration time, LongSupplier clock) {
        this.clock = clock;
        end = clock.getAsLong() + time.toNanos();
    }

    static Deadline in(Duration time) {
        return new Deadline(time, System::nanoTime);
    }

    interface Looking<T> {
        T look() throws IOException;
    }

    /** @return what was found until then */
    <T> T within(Looking<T> looking) throws IOException {
        return ScopedValue.where(CURRENT, this).<T, IOException>call(looking::look);
    }

    private boolean isOver() {
        isPassed |= clock.getAsLong() - end >= 0;
        return isPassed;
    }

    /** @return whether something was left out because of it */
    boolean isPassed() {
        return isPassed;
    }

    /** @return whether the one that is bound has passed */
    static boolean isCurrentPassed() {
        return CURRENT.isBound() && CURRENT.get().isPassed();
    }
}
