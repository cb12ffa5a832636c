package org.incidentcommons.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesException;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;
import org.incidentcommons.extract.fork.NamedFileFetcher;

/** One forked JVM with its folder. Reads one file at a time; starts the JVM when it does not run. */
final class Fork implements AutoCloseable {
    /** A cold start takes about 2 s; a machine that swaps may need a minute. */
    private static final long STARTUP_MILLIS = 120_000;

    private static final AtomicLong FILES = new AtomicLong();

    private final ExtractConfig config;
    private final ForkFolder folder;
    private final HandlerConfig handler;
    private final PipesParser parser;

    Fork(ExtractConfig config, ForkFolder folder) throws IOException {
        this.config = config;
        this.folder = folder;
        // One more than our own limit, which counts what it skips; this one does not.
        this.handler = new HandlerConfig(
                HANDLER_TYPE.XML,
                HandlerConfig.PARSE_MODE.RMETA,
                config.maxCharacters(),
                config.maxEmbedded() + 1,
                true);
        this.parser = new PipesParser(pipes(config, folder));
    }

    private static PipesConfig pipes(ExtractConfig config, ForkFolder folder) throws IOException {
        PipesConfig pipes = emptyPipes();
        pipes.setNumClients(1);
        pipes.setTikaConfig(folder.tikaConfig());
        pipes.setJavaPath(folder.java().toString());
        pipes.setForkedJvmArgs(folder.jvmArguments());
        pipes.setTimeoutMillis(config.timeout().toMillis());
        pipes.setStartupTimeoutMillis(STARTUP_MILLIS);
        pipes.setSleepOnStartupTimeoutMillis(1_000);
        pipes.setMaxFilesProcessedPerProcess(config.restartAfter());
        pipes.setShutdownClientAfterMillis(config.idle().toMillis());
        pipes.setMaxForEmitBatchBytes(ForkFolder.maxAnswerBytes(config));
        return pipes;
    }

    private static PipesConfig emptyPipes() throws IOException {
        byte[] xml = "<properties><pipes/></properties>".getBytes(StandardCharsets.UTF_8);
        try {
            return PipesConfig.load(new ByteArrayInputStream(xml));
        } catch (TikaConfigException e) {
            throw new IllegalStateException("an empty configuration of Tika's pipes is valid", e);
        }
    }

    ExtractConfig config() {
        return config;
    }

    /**
     * Reads one file, and leaves the temporary folder empty.
     *
     * @throws IOException or PipesException when the JVM cannot be started
     */
    PipesResult parse(Path file, String name) throws IOException, PipesException, InterruptedException {
        ParseContext context = new ParseContext();
        context.set(HandlerConfig.class, handler);
        String key = name.replace(NamedFileFetcher.SEPARATOR, ' ') + NamedFileFetcher.SEPARATOR + file.toAbsolutePath();
        // The id is what Tika logs: a running number names no file.
        FetchEmitTuple tuple = new FetchEmitTuple(
                "file " + FILES.incrementAndGet(),
                new FetchKey(ForkFolder.FETCHER, key),
                new EmitKey(ForkFolder.EMITTER, "none"),
                new org.apache.tika.metadata.Metadata(),
                context,
                FetchEmitTuple.ON_PARSE_EXCEPTION.EMIT);
        try {
            return parser.parse(tuple);
        } finally {
            Folders.empty(folder.temporary());
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
