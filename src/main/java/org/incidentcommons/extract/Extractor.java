package org.incidentcommons.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.PriorityBlockingQueue;
import org.incidentcommons.extract.fork.Order;

/**
 * Reads documents in forked JVMs. Blocks; safe for many threads, which wait for a free fork. Of several the first is
 * taken: it runs already, and its parsers are compiled. Nothing is unpacked or started before the first file, and a
 * further fork not before two files are read at the same time.
 */
public final class Extractor implements AutoCloseable {
    private final ExtractConfig config;
    private final Path scratch;
    private final BlockingQueue<Fork> free;
    private final BlockingQueue<Fork> careful = new ArrayBlockingQueue<>(1, true);
    private final List<Fork> all = new ArrayList<>();
    private Watch watch;
    private Path folder;
    private volatile boolean closed;

    /**
     * @param scratch a folder for what the forks need while they run; made when it is missing, and several extractors
     *     and processes may share it
     */
    public Extractor(ExtractConfig config, Path scratch) {
        this.config = config;
        this.scratch = scratch;
        this.free = new PriorityBlockingQueue<>(config.forks(), Comparator.comparingInt(all::indexOf));
    }

    /**
     * Reads one file. A bad document is an outcome.
     *
     * @param file may have any name
     * @param name what the file was called by those who handed it in; helps to tell its kind, and is not kept
     * @param manner says which document this is, how carefully it is read and what opens it
     * @throws ForkUnavailable when the forks cannot be started
     * @throws ForkKilled when the fork was killed from outside over the file
     * @throws CancellationException when this thread is interrupted or the extractor is closed meanwhile
     */
    public Extraction extract(Path file, String name, Manner manner) {
        long start = System.nanoTime();
        Verdict verdict = Verdict.withoutReading(file, config).orElseGet(() -> read(file, name, manner));
        return verdict.took(Duration.ofNanos(System.nanoTime() - start));
    }

    private Verdict read(Path file, String name, Manner manner) {
        try {
            start();
            BlockingQueue<Fork> waiting = manner.care() == Care.CAREFUL ? careful : free;
            Fork fork = waiting.take();
            Fork.Result result;
            try {
                result = fork.read(order(file, name, manner));
            } catch (IOException e) {
                throw new ForkUnavailable("the program that reads documents cannot be started", e);
            } finally {
                waiting.add(fork);
            }
            return Verdict.of(result, manner, fork.config());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading a document");
        } catch (IOException e) {
            throw new ForkUnavailable("the program that reads documents cannot be set up", e);
        }
    }

    private static Order order(Path file, String name, Manner manner) {
        return new Order(
                manner.id(),
                file.toAbsolutePath().toString(),
                name,
                manner.password().map(Password::value).orElse(""));
    }

    /** @return name and version of what reads documents, for the record of each */
    public static String version() {
        return org.apache.tika.Tika.getString();
    }

    private synchronized void start() throws IOException {
        if (closed) {
            throw new CancellationException("the extractor is closed");
        }
        if (folder != null) {
            return;
        }
        Files.createDirectories(scratch);
        Folders.deleteAbandoned(scratch);
        Path created = Folders.create(scratch);
        Path jars = ForkClassPath.unpacked(Files.createDirectory(created.resolve("jars")));
        List<Fork> usual = new ArrayList<>();
        for (int i = 0; i < config.forks(); i++) {
            usual.add(new Fork(config, ForkFolder.create(created.resolve("fork-" + i), jars, config)));
        }
        ExtractConfig smaller = config.careful();
        Fork alone = new Fork(smaller, ForkFolder.create(created.resolve("careful"), jars, smaller));
        all.addAll(usual);
        all.add(alone);
        free.addAll(usual);
        careful.add(alone);
        watch = new Watch(List.copyOf(all), free);
        folder = created;
    }

    /** Ends the forks, also those at work, and removes their files. */
    @Override
    public synchronized void close() {
        closed = true;
        if (folder != null) {
            watch.close();
            all.forEach(Fork::close);
            Folders.delete(folder);
        }
    }
}
