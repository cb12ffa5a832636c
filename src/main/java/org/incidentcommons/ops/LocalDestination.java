package org.incidentcommons.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.incidentcommons.community.Audience;
import org.incidentcommons.extract.Password;
import org.incidentcommons.ingest.Batch;
import org.incidentcommons.ingest.BatchOrigin;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.Delivery;
import org.incidentcommons.ingest.DocumentOutcome;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.ingest.Inbox;
import org.incidentcommons.ingest.Labels;
import org.incidentcommons.ingest.Passwords;
import org.incidentcommons.ingest.Progress;
import org.incidentcommons.ingest.Queue;
import org.incidentcommons.ingest.TooLarge;
import org.incidentcommons.ingest.Unavailable;
import org.incidentcommons.ingest.WaitCount;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.ReportIndex;

/** The data folder, with the workers in this process. */
final class LocalDestination implements Destination {
    private static final int LOOKED_AT = 1_000; // documents compared with what is published: some seconds

    private final Installation installation;
    private final Inbox inbox;
    private final Batches batches;
    private Batch batch;
    private Delivery delivery;

    LocalDestination(Settings settings) {
        installation = Installation.open(settings);
        inbox = installation.bean(Inbox.class);
        batches = installation.bean(Batches.class);
        installation.bean(Queue.class).start();
    }

    @Override
    public void open(String organization, boolean publish, Audience audience, Optional<Password> password) {
        batch = batches.open(organization, BatchOrigin.COMMAND_LINE, publish, audience);
        delivery = inbox.deliver(batch);
        password.ifPresent(given -> installation.bean(Passwords.class).giveForBatch(batch.id(), given));
    }

    @Override
    public void receive(String name, Labels labels, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            delivery.receive(name, labels, bytes);
        } catch (TooLarge tooLarge) {
            receiveUnreadable(name, tooLarge.getMessage());
        } catch (Unavailable missing) {
            throw new Problem(
                    missing.getMessage() + ": run the import again, what has arrived is not taken twice.", missing);
        }
    }

    @Override
    public void receiveUnreadable(String name, String reason) throws IOException {
        delivery.flush(); // so that documents keep their order
        inbox.receiveUnreadable(batch, name, reason);
    }

    @Override
    public void receiveRecords(String origin, long firstLine, List<String> lines) throws IOException {
        delivery.flush();
        inbox.receiveRecords(batch, origin, firstLine, lines);
    }

    @Override
    public void complete() throws IOException {
        delivery.flush();
        batches.close(batch.id());
    }

    @Override
    public Progress progress() {
        return batches.progress(batch.id()).orElseThrow();
    }

    @Override
    public long leftOver() {
        Progress all = batches.progressOfAll();
        long waiting = all.waits().stream().mapToLong(WaitCount::documents).sum();
        return Math.max(0, all.of(DocumentState.IN_WORK) - waiting);
    }

    @Override
    public void forEachOutcome(Consumer<DocumentOutcome> reader) {
        batches.forEachOutcome(batch.id(), reader);
    }

    @Override
    public List<DocumentOutcome> setAside(int limit) {
        return batches.documents(batch.id(), Optional.of(DocumentState.QUARANTINED), 0, limit);
    }

    @Override
    public List<Lookalike> lookalikes() {
        installation.bean(IndexUpkeep.class).catchUp(); // so that what this import has published is among them
        Reports reports = installation.bean(Reports.class);
        ReportIndex index = installation.bean(ReportIndex.class);
        return batches.withReport(batch.id(), 0, LOOKED_AT).stream()
                .map(document -> Lookalike.of(document, reports, index))
                .filter(Lookalike::isOne)
                .toList();
    }

    /** Also after a failure, for what has arrived until then shall not be lost. */
    @Override
    public void close() {
        try (installation) {
            if (delivery != null) {
                delivery.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
