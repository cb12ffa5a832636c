package org.incidentcommons.ingest;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.incidentcommons.extract.Outcome;

/** Where documents arrive. What it acknowledges is on disk and queued. */
@Singleton
public class Inbox {
    private static final int MOST_TOGETHER = 8; // documents in one job; their reports are found at its end
    private static final int LEAST_JOBS = 4; // of documents that arrive together, so that several workers have one
    private static final String LABELS_TOO_LONG = "What its labels say is too long; all may have 64 KB.";

    private final FileStore files;
    private final DocumentRepository documents;
    private final BatchRepository batches;
    private final Queue queue;
    private final Passwords passwords;
    private final RecordInbox records;
    private final ObjectMapper json;
    private final Meters meters;
    private final Clock clock;

    Inbox(
            FileStore files,
            DocumentRepository documents,
            BatchRepository batches,
            Queue queue,
            Passwords passwords,
            RecordInbox records,
            ObjectMapper json,
            Meters meters,
            Clock clock) {
        this.files = files;
        this.documents = documents;
        this.batches = batches;
        this.queue = queue;
        this.passwords = passwords;
        this.records = records;
        this.json = json;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Receives one document.
     *
     * @param name what the contributor calls it, unique within the organization: the same name again is a new version
     * @throws TooLarge when it has too many bytes
     * @throws Unavailable when disk or database is missing; nothing is kept then, and it can be sent again
     * @throws IOException when it cannot be read or stored; nothing is kept then
     */
    public void receive(Batch batch, String name, Labels labels, InputStream bytes) throws IOException {
        take(batch, List.of(arrival(name, labels, bytes)));
    }

    /** Receives many documents, one soon after the other. */
    public Delivery deliver(Batch batch) {
        return new Delivery(this, batch);
    }

    Arrival arrival(String name, Labels labels, InputStream bytes) throws IOException {
        FileStore.Stored stored = files.store(bytes);
        meters.stored(stored);
        return new Arrival(name, labels, stored, Optional.empty());
    }

    void take(Batch batch, List<Arrival> arrivals) throws IOException {
        enter(batch, arrivals);
        queue.wake();
    }

    /** Receives what could not be read at its source, so that it too has an outcome. */
    public void receiveUnreadable(Batch batch, String name, String reason) throws IOException {
        FileStore.Stored nothing = files.store(InputStream.nullInputStream());
        enter(batch, List.of(new Arrival(name, Labels.NONE, nothing, Optional.of(reason))));
    }

    /**
     * Receives structured records, each a line of JSON. A line that is no record is kept and quarantined.
     *
     * @param origin where the lines come from, such as a file's name; names lines that have no identifier
     * @param firstLine the number of the first line there, from 1
     */
    public void receiveRecords(Batch batch, String origin, long firstLine, List<String> lines) throws IOException {
        records.receive(batch, origin, firstLine, lines);
        queue.wake();
    }

    /** @param broken why it cannot be processed */
    record Arrival(String name, Labels labels, FileStore.Stored stored, Optional<String> broken) {
        Arrival {
            name = DocumentLimits.name(name);
        }

        /** Kept without its labels, which are too long to be kept. */
        Arrival withoutLabels() {
            return new Arrival(name, Labels.NONE, stored, Optional.of(LABELS_TOO_LONG));
        }
    }

    @Transactional
    void enter(Batch batch, List<Arrival> arrivals) throws IOException {
        // First, because adding a row holds the batch's row in part, and two who hold it so cannot both count.
        batches.addReceived(batch.id(), arrivals.size());
        Known known = known(batch, arrivals);
        List<Document> rows = new ArrayList<>(arrivals.size());
        for (Arrival sent : arrivals) {
            String said = sent.labels().equals(Labels.NONE) ? null : json.writeValueAsString(sent.labels());
            boolean fits = said == null || DocumentLimits.hasRoomFor(said);
            Arrival arrival = fits ? sent : sent.withoutLabels();
            String labels = fits ? said : null;
            Optional<Document> before = known.named(arrival);
            if (before.filter(document -> isUnchanged(document, arrival, labels, batch))
                    .isEmpty()) {
                Optional<Document> twin = before.isPresent() ? Optional.empty() : known.sameBytes(arrival);
                Document row = row(batch, arrival, labels, before, twin);
                known.add(row);
                rows.add(row);
            }
        }
        if (rows.size() < arrivals.size()) {
            batches.addUnchanged(batch.id(), arrivals.size() - rows.size());
        }
        queue.schedule(documents.saveAll(together(rows)).stream()
                .filter(document -> document.state() == DocumentState.IN_WORK)
                .toList());
    }

    private Known known(Batch batch, List<Arrival> arrivals) {
        return new Known(
                documents.newestNamed(
                        batch.organizationId(),
                        arrivals.stream().map(Arrival::name).collect(Collectors.toSet())),
                documents.firstWithBytes(
                        batch.organizationId(),
                        arrivals.stream()
                                .map(arrival -> arrival.stored().sha256())
                                .collect(Collectors.toSet())));
    }

    /** Documents that came before, among them those that are being entered. */
    private static final class Known {
        private final Map<String, Document> newestByName = new HashMap<>();
        private final Map<String, Document> firstByBytes = new HashMap<>();

        Known(List<Document> newestNamed, List<Document> firstWithBytes) {
            newestNamed.forEach(document -> newestByName.put(document.name(), document));
            firstWithBytes.forEach(document -> firstByBytes.put(document.sha256(), document));
        }

        void add(Document entered) {
            newestByName.put(entered.name(), entered);
            if (entered.state() != DocumentState.DUPLICATE) {
                firstByBytes.putIfAbsent(entered.sha256(), entered);
            }
        }

        Optional<Document> named(Arrival arrival) {
            return Optional.ofNullable(newestByName.get(arrival.name()));
        }

        Optional<Document> sameBytes(Arrival arrival) {
            return Optional.ofNullable(firstByBytes.get(arrival.stored().sha256()));
        }
    }

    /** Gives those that one job takes the same number. */
    private static List<Document> together(List<Document> rows) {
        long waiting = rows.stream()
                .filter(row -> row.state() == DocumentState.IN_WORK)
                .count();
        long inOneJob = Math.clamp(waiting / LEAST_JOBS, 1, MOST_TOGETHER);
        if (inOneJob == 1) {
            return rows;
        }
        List<Document> numbered = new ArrayList<>(rows.size());
        long number = 0;
        int inJob = 0;
        for (Document row : rows) {
            boolean waits = row.state() == DocumentState.IN_WORK;
            if (waits && inJob++ % inOneJob == 0) {
                number = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
            }
            numbered.add(waits ? row.together(number) : row);
        }
        return numbered;
    }

    /**
     * The same bytes and labels under the same name, unless it is a draft that now is to be published, or a protected
     * document for which there is a password now.
     */
    private boolean isUnchanged(Document before, Arrival arrival, String labels, Batch batch) {
        return before.sha256().equals(arrival.stored().sha256())
                && Objects.equals(before.labels(), labels)
                && before.reason().equals(LABELS_TOO_LONG) == arrival.broken().isPresent()
                && !(batch.publish() && hasDraft(before))
                && !(before.outcome() == Outcome.ENCRYPTED && passwords.isGivenForBatch(batch.id()));
    }

    private boolean hasDraft(Document before) {
        return before.state() == DocumentState.DRAFT
                || before.state() == DocumentState.UNPACKED
                        && documents.existsByParentIdAndState(before.id(), DocumentState.DRAFT);
    }

    /** @param same another document with the same bytes */
    private Document row(
            Batch batch, Arrival arrival, String labels, Optional<Document> before, Optional<Document> same) {
        Optional<Document> twin = same.filter(document -> arrival.broken().isEmpty());
        DocumentState state = arrival.broken().isPresent()
                ? DocumentState.QUARANTINED
                : twin.isPresent() ? DocumentState.DUPLICATE : DocumentState.IN_WORK;
        String reason = arrival.broken()
                .orElse(twin.isPresent() ? "The same content was received before under another name." : "");
        Instant now = clock.instant();
        return new Document(
                batch.id(),
                batch.organizationId(),
                null,
                arrival.name(),
                false,
                labels,
                arrival.stored().sha256(),
                arrival.stored().sizeBytes(),
                state,
                arrival.broken().isPresent() ? Outcome.CORRUPT : null,
                reason,
                null,
                0,
                before.map(Document::reportId)
                        .or(() -> twin.map(Document::reportId))
                        .orElse(null),
                now,
                null,
                state == DocumentState.IN_WORK ? null : now,
                arrival.stored().millis());
    }
}
