package org.incidentcommons.ingest;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incidentcommons.extract.Outcome;

/** Where structured records arrive: many at once become one file, one transaction and one job. */
@Singleton
class RecordInbox {
    private static final int TOGETHER = 200; // records of some 2 kB: a job of about a second, a transaction of 1 MB

    private static final int MOST_TRIES = 5;

    private final FileStore files;
    private final DocumentRepository documents;
    private final RecordPlaceRepository places;
    private final BatchRepository batches;
    private final Queue queue;
    private final RecordReader records;
    private final Meters meters;
    private final Clock clock;

    RecordInbox(
            FileStore files,
            DocumentRepository documents,
            RecordPlaceRepository places,
            BatchRepository batches,
            Queue queue,
            RecordReader records,
            Meters meters,
            Clock clock) {
        this.files = files;
        this.documents = documents;
        this.places = places;
        this.batches = batches;
        this.queue = queue;
        this.records = records;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @param place which line of which file it is
     * @param broken why it cannot be processed
     */
    private record Arrival(String place, String name, byte[] bytes, String sha256, Optional<String> broken) {
        private Arrival {
            place = DocumentLimits.name(place);
            name = DocumentLimits.name(name);
        }
    }

    void receive(Batch batch, String origin, long firstLine, List<String> lines) throws IOException {
        List<Arrival> arrivals = new ArrayList<>(Math.min(TOGETHER, lines.size()));
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                arrivals.add(arrival(origin + ":" + (firstLine + i), lines.get(i)));
            }
            if (arrivals.size() == TOGETHER || i == lines.size() - 1 && !arrivals.isEmpty()) {
                receive(batch, arrivals);
                arrivals.clear();
            }
        }
    }

    private Arrival arrival(String place, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        String sha256 = FileStore.digest(bytes);
        try {
            Labels labels = records.parse(bytes).labels();
            String name = labels.externalId() == null ? place : labels.externalId();
            return new Arrival(place, name, bytes, sha256, Optional.empty());
        } catch (IOException noRecord) {
            return new Arrival(place, place, bytes, sha256, Optional.of(noRecord.getMessage()));
        }
    }

    private void receive(Batch batch, List<Arrival> arrivals) throws IOException {
        Map<String, Document> before = before(batch, arrivals);
        Map<String, String> seen = new HashMap<>();
        List<Arrival> changed = arrivals.stream()
                .filter(arrival -> !isUnchanged(arrival, before, batch)
                        && !arrival.sha256().equals(seen.put(arrival.name(), arrival.sha256())))
                .toList();
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        for (Arrival arrival : changed) {
            together.writeBytes(arrival.bytes());
            together.write('\n');
        }
        Optional<FileStore.Stored> stored = changed.isEmpty()
                ? Optional.empty()
                : Optional.of(files.store(new ByteArrayInputStream(together.toByteArray())));
        stored.ifPresent(meters::stored);
        enterAtLast(batch, arrivals.size(), changed, before, stored);
    }

    /**
     * The database may choose this transaction to end a deadlock; then nothing of it is there, and it is made again.
     */
    private void enterAtLast(
            Batch batch,
            int received,
            List<Arrival> changed,
            Map<String, Document> before,
            Optional<FileStore.Stored> stored) {
        for (int tries = 1; ; tries++) {
            try {
                enter(batch, received, changed, before, stored);
                return;
            } catch (RuntimeException failure) {
                if (tries == MOST_TRIES || !DocumentRepository.endedADeadlock(failure)) {
                    throw failure;
                }
            }
        }
    }

    private Map<String, Document> before(Batch batch, List<Arrival> arrivals) {
        List<String> names = arrivals.stream().map(Arrival::name).distinct().toList();
        return documents.newestNamed(batch.organizationId(), names).stream()
                .collect(Collectors.toMap(Document::name, Function.identity()));
    }

    /** The same bytes under the same name, unless it is a draft that now is to be published. */
    private static boolean isUnchanged(Arrival arrival, Map<String, Document> before, Batch batch) {
        Document known = before.get(arrival.name());
        return known != null
                && known.sha256().equals(arrival.sha256())
                && !(batch.publish() && known.state() == DocumentState.DRAFT);
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    void enter(
            Batch batch,
            int received,
            List<Arrival> changed,
            Map<String, Document> before,
            Optional<FileStore.Stored> stored) {
        // First, because adding a row holds the batch's row in part, and two who hold it so cannot both count.
        batches.addReceived(batch.id(), received);
        if (changed.size() < received) {
            batches.addUnchanged(batch.id(), received - changed.size());
        }
        if (stored.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Document> rows = documents.saveAll(changed.stream()
                .map(arrival -> row(batch, arrival, before.get(arrival.name()), now, stored.get()))
                .toList());
        long chunk = rows.getFirst().id();
        places.saveAll(places(chunk, stored.get().sha256(), rows, changed));
        if (rows.stream().anyMatch(row -> row.state() == DocumentState.IN_WORK)) {
            queue.scheduleRecords(chunk);
        }
    }

    private static List<RecordPlace> places(long chunk, String file, List<Document> rows, List<Arrival> arrivals) {
        List<RecordPlace> places = new ArrayList<>(rows.size());
        int firstByte = 0;
        for (int i = 0; i < rows.size(); i++) {
            Document row = rows.get(i);
            int bytes = (int) row.sizeBytes();
            places.add(new RecordPlace(
                    row.id(), chunk, file, firstByte, bytes, arrivals.get(i).place()));
            firstByte += bytes + 1; // the end of the line
        }
        return places;
    }

    private static Document row(Batch batch, Arrival arrival, Document before, Instant now, FileStore.Stored stored) {
        boolean isBroken = arrival.broken().isPresent();
        return new Document(
                batch.id(),
                batch.organizationId(),
                null,
                arrival.name(),
                true,
                null,
                arrival.sha256(),
                arrival.bytes().length,
                isBroken ? DocumentState.QUARANTINED : DocumentState.IN_WORK,
                isBroken ? Outcome.CORRUPT : null,
                arrival.broken().orElse(""),
                null,
                0,
                before == null ? null : before.reportId(),
                now,
                null,
                isBroken ? now : null,
                stored.millis());
    }
}
