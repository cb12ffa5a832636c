package org.incidentcommons.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Documents of one batch that arrive one soon after the other: several are entered in one transaction, with few
 * statements and one wait for the disk. What has arrived but is not entered is lost with the program, and is taken when
 * it is delivered again; {@link #close} enters the rest. For one thread.
 */
public final class Delivery implements AutoCloseable {
    private static final int AT_ONCE = 32; // documents
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200); // of the first of them, for the others

    private final Inbox inbox;
    private final Batch batch;
    private final List<Inbox.Arrival> arrived = new ArrayList<>(AT_ONCE);
    private long firstArrived;

    Delivery(Inbox inbox, Batch batch) {
        this.inbox = inbox;
        this.batch = batch;
    }

    /** As {@link Inbox#receive}, but entered by the next {@link #flush} at the latest. */
    public void receive(String name, Labels labels, InputStream bytes) throws IOException {
        Inbox.Arrival arrival = inbox.arrival(name, labels, bytes);
        if (arrived.isEmpty()) {
            firstArrived = System.nanoTime();
        }
        arrived.add(arrival);
        if (arrived.size() == AT_ONCE || System.nanoTime() - firstArrived > LONGEST_WAIT.toNanos()) {
            flush();
        }
    }

    /** Enters and queues what has arrived. */
    public void flush() throws IOException {
        if (!arrived.isEmpty()) {
            inbox.take(batch, arrived);
            arrived.clear();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
