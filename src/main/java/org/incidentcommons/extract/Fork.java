package org.incidentcommons.extract;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.incidentcommons.extract.fork.ForkServer;
import org.incidentcommons.extract.fork.Frame;
import org.incidentcommons.extract.fork.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One forked JVM with its folder. Reads one file at a time; starts the JVM when it does not run. {@link #look()} is
 * called by the watch every now and then, from another thread, and holds what has to hold while a file is read.
 */
final class Fork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Fork.class);

    /** What came of one file. */
    record Result(Ending ending, Answer answer) {}

    private final ExtractConfig config;
    private final ForkFolder folder;
    private ForkProcess process;
    private int filesRead;
    private volatile ForkProcess atWork;
    private volatile Call call;
    private volatile long idleSinceNanos = System.nanoTime();
    private volatile boolean closed;

    Fork(ExtractConfig config, ForkFolder folder) {
        this.config = config;
        this.folder = folder;
    }

    ExtractConfig config() {
        return config;
    }

    /**
     * Reads one file, and leaves the temporary folder empty.
     *
     * @throws IOException when the JVM cannot be started
     * @throws CancellationException when this thread is interrupted or the fork is closed meanwhile
     */
    Result read(Order order) throws IOException, InterruptedException {
        start();
        LOG.debug("{} reads {}", folder.name(), order.id());
        Answer answer =
                new Answer(ForkFolder.maxAnswerBytes(config), config.limits().maxEmbedded() + 1);
        try {
            Ending ending = listen(order, answer);
            if (ending != Ending.DONE) {
                end(order, ending);
            }
            return new Result(ending, answer);
        } finally {
            filesRead++;
            if (filesRead >= config.restartAfter()) {
                stop();
            }
            idleSinceNanos = System.nanoTime();
            Folders.empty(folder.temporary());
        }
    }

    private Ending listen(Order order, Answer answer) throws InterruptedException {
        Call current = begin(new Call(config.longestTime(), config.longestSilence()));
        try {
            process.send(order);
            while (!answer.isDone()) {
                answer.take(process.receive());
                current.heard();
            }
            return Ending.DONE;
        } catch (Answer.TooMuch e) {
            return Ending.TOO_MUCH;
        } catch (IOException e) {
            boolean wasKilled = process.isKilledByOthers();
            process.kill();
            int exitCode = process.awaitEnd().orElse(0);
            return current.stopped()
                    .orElse(
                            exitCode == ForkServer.OUT_OF_MEMORY
                                    ? Ending.OUT_OF_MEMORY
                                    : wasKilled ? Ending.KILLED : Ending.BROKE_OFF);
        } finally {
            call = null;
        }
    }

    private Call begin(Call begun) {
        atWork = process;
        call = begun;
        return begun;
    }

    private void end(Order order, Ending ending) throws InterruptedException {
        stop();
        if (closed || ending == Ending.CANCELLED) {
            throw new CancellationException("reading was cancelled");
        }
        LOG.warn("{} ended over {}: {}. Its log: {}", folder.name(), order.id(), ending, folder.lastWords());
    }

    private void start() throws IOException, InterruptedException {
        if (process != null && process.isAlive()) {
            return;
        }
        if (closed) {
            throw new CancellationException("the extractor is closed");
        }
        Folders.empty(folder.temporary());
        process = ForkProcess.start(folder);
        filesRead = 0;
        if (closed) {
            process.kill(); // closed since: nobody else would end it
        }
        Call starting = begin(new Call(ExtractConfig.STARTUP, ExtractConfig.STARTUP));
        try {
            Frame frame = process.receive();
            if (frame.kind() != Frame.Kind.READY) {
                throw new IOException("it said " + frame.kind());
            }
        } catch (IOException e) {
            stop();
            if (closed || starting.stopped().equals(Optional.of(Ending.CANCELLED))) {
                throw new CancellationException("reading was cancelled");
            }
            throw new IOException("the program that reads documents does not start: " + folder.lastWords(), e);
        } finally {
            call = null;
        }
    }

    private void stop() throws InterruptedException {
        if (process != null) {
            process.kill();
            process.awaitEnd();
            process = null;
        }
    }

    /** Ends the work on a file that takes too long, stands still or fills the disk. */
    void look() {
        Call current = call;
        if (current == null) {
            return;
        }
        Optional<Ending> reason = closed
                ? Optional.of(Ending.CANCELLED)
                : current.overdue().or(() -> isOutOfSpace() ? Optional.of(Ending.OUT_OF_SPACE) : Optional.empty());
        reason.ifPresent(ending -> {
            current.stop(ending);
            atWork.kill();
        });
    }

    private boolean isOutOfSpace() {
        return Folders.sizeBytes(folder.temporary()) > config.maxTemporaryBytes();
    }

    /** Ends a JVM that had nothing to do for long. Not while a file is read. */
    void rest() throws InterruptedException {
        if (process != null
                && System.nanoTime() - idleSinceNanos > config.idle().toNanos()) {
            stop();
        }
    }

    /** Ends the JVM, also at work. */
    @Override
    public void close() {
        closed = true;
        ForkProcess running = atWork;
        if (running != null) {
            running.kill();
            try {
                running.awaitEnd();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
