package org.incidentcommons.ingest;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.extract.Manner;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.sanitize.Hints;

/** Reads one document as the pipeline does, and writes to the ledger what was made of it. */
@Singleton
class DocumentJob {
    private final Ledger ledger;
    private final FileStore files;
    private final RecordPlaceRepository places;
    private final Disk disk;
    private final DocumentReader documents;
    private final RecordReader records;
    private final Organizations organizations;
    private final Passwords passwords;
    private final ObjectMapper json;

    DocumentJob(
            Ledger ledger,
            FileStore files,
            RecordPlaceRepository places,
            Disk disk,
            DocumentReader documents,
            RecordReader records,
            Organizations organizations,
            Passwords passwords,
            ObjectMapper json) {
        this.ledger = ledger;
        this.files = files;
        this.places = places;
        this.disk = disk;
        this.documents = documents;
        this.records = records;
        this.organizations = organizations;
        this.passwords = passwords;
        this.json = json;
    }

    /**
     * Reads one document; writes nothing.
     *
     * @throws ReadingBroke when reading it ended without a verdict on the document
     * @throws Unavailable when something was missing that the document is not to blame for
     */
    Read read(Document document, StepTimes times) throws IOException {
        Read read;
        if (document.isRecord()) {
            read = readRecord(document, times);
        } else {
            Labels labels = document.labels() == null ? Labels.NONE : json.readValue(document.labels(), Labels.class);
            Reading reading = documents.read(
                    original(document, document.sha256()),
                    document.name(),
                    Optional.ofNullable(labels.title()),
                    hints(document, labels),
                    manner(document));
            read = new Read(document, reading, labels, times);
        }
        refuseWhatAFullDiskMade(read.reading());
        if (read.reading().outcome() == Outcome.CRASHED || read.reading().outcome() == Outcome.TIMED_OUT) {
            throw new ReadingBroke(read.reading());
        }
        return read;
    }

    private Manner manner(Document document) {
        Manner manner =
                Manner.of("document " + document.id()).with(document.lane().care());
        return passwords.of(document.id(), document.batchId()).map(manner::with).orElse(manner);
    }

    /** @throws Unavailable when its bytes are not on this disk */
    Read readRecord(Document document, StepTimes times) throws IOException {
        Optional<RecordPlace> place = places.findById(document.id());
        String file = place.map(RecordPlace::file).orElse(document.sha256());
        Path original = original(document, file);
        byte[] bytes = place.isPresent() ? files.read(place.get()) : Files.readAllBytes(original);
        return read(document, bytes, times);
    }

    /** Reads a record whose bytes are at hand. */
    Read read(Document document, byte[] record, StepTimes times) {
        try {
            RecordReader.Line line = records.parse(record);
            Labels labels = line.labels();
            return new Read(document, records.read(line, hints(document, labels)), labels, times);
        } catch (IOException noRecord) {
            return new Read(document, RecordReader.NO_RECORD, Labels.NONE, times);
        }
    }

    private Path original(Document document, String sha256) {
        Path file = files.path(sha256);
        if (!Files.isReadable(file)) {
            throw new Unavailable(
                    Infrastructure.ORIGINAL, "the original of " + document + " is not on this disk", null);
        }
        return file;
    }

    /** Parsers without room for their temporary files call a sound document damaged. */
    private void refuseWhatAFullDiskMade(Reading reading) {
        if (reading.outcome() != Outcome.EXTRACTED && disk.isLow()) {
            throw new Unavailable(Infrastructure.DISK, "the disk was too full to trust what was read", null);
        }
    }

    /**
     * Writes what was read to the ledger.
     *
     * @throws TakenOver when the document was given to someone else meanwhile
     */
    void finish(Read read) {
        Document document = read.document();
        Reading reading = read.reading();
        if (reading.content().isEmpty()) {
            ledger.quarantine(document, reading.outcome(), reading.reason(), reading.mediaType(), read.times());
        } else if (!reading.entries().isEmpty()) {
            Hints hints = hints(document, read.labels());
            List<Reading> entries = reading.entries().stream()
                    .map(entry -> documents.readEntry(entry, hints))
                    .toList();
            ledger.unpack(document, reading, entries, read.times());
        } else {
            ledger.settle(document, reading, read.labels(), read.times(), ledger.versions(document));
        }
        passwords.forget(document.id());
    }

    private Hints hints(Document document, Labels labels) {
        String organization =
                organizations.find(document.organizationId()).orElseThrow().name();
        Hints hints = Hints.organizations(organization);
        try {
            return labels.country() == null
                    ? hints
                    : hints.withCountry(labels.country().strip());
        } catch (IllegalArgumentException noCountry) {
            return hints; // the draft will say so
        }
    }
}
