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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Processes one document. Running it again after it was cut off, or after it ended, does no harm. */
@Singleton
class DocumentJob {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentJob.class);
    /** Infrastructure may come back; a document that five times did not get through is put aside for a person. */
    private static final int MOST_ATTEMPTS = 5;
    /** A document that crashed or stalled the fork may have met another's trouble, so it has one more try. */
    private static final int MOST_CRASHES = 2;

    private final Ledger ledger;
    private final FileStore files;
    private final DocumentReader documents;
    private final RecordReader records;
    private final Organizations organizations;
    private final ObjectMapper json;

    DocumentJob(
            Ledger ledger,
            FileStore files,
            DocumentReader documents,
            RecordReader records,
            Organizations organizations,
            ObjectMapper json) {
        this.ledger = ledger;
        this.files = files;
        this.documents = documents;
        this.records = records;
        this.organizations = organizations;
        this.json = json;
    }

    void run(long id) {
        Optional<Document> started = ledger.start(id);
        if (started.isEmpty()) {
            return;
        }
        Document document = started.get();
        LOG.info("Document {}, attempt {}", id, document.attempts()); // names the cause should this process die of it
        try {
            process(document);
        } catch (IOException | RuntimeException failure) {
            if (document.attempts() >= MOST_ATTEMPTS) {
                LOG.error("Document {} is quarantined after {} attempts", id, document.attempts(), failure);
                ledger.quarantine(document.read(
                        Outcome.CRASHED,
                        "It could not be processed in " + document.attempts() + " attempts; see the log for document "
                                + id + ".",
                        document.mediaType()));
            } else {
                throw new IllegalStateException("document " + id + " will be tried again", failure);
            }
        }
    }

    private void process(Document document) throws IOException {
        Labels labels = document.labels() == null ? Labels.NONE : json.readValue(document.labels(), Labels.class);
        Path file = files.path(document.sha256());
        Reading reading;
        if (document.isRecord()) {
            RecordReader.Line line = records.parse(Files.readAllBytes(file));
            labels = line.labels();
            reading = records.read(line, hints(document, labels));
        } else {
            reading = documents.read(
                    file,
                    document.name(),
                    Optional.ofNullable(labels.title()),
                    hints(document, labels),
                    Manner.of("document " + document.id()));
        }
        boolean broke = reading.outcome() == Outcome.CRASHED || reading.outcome() == Outcome.TIMED_OUT;
        if (broke && document.attempts() < MOST_CRASHES) {
            throw new IllegalStateException("reading ended as " + reading.outcome());
        }
        finish(document.read(reading.outcome(), reading.reason(), reading.mediaType()), reading, labels);
    }

    private void finish(Document document, Reading reading, Labels labels) {
        if (reading.content().isEmpty()) {
            ledger.quarantine(document);
        } else if (!reading.entries().isEmpty()) {
            Hints hints = hints(document, labels);
            List<Reading> entries = reading.entries().stream()
                    .map(entry -> documents.readEntry(entry, hints))
                    .toList();
            ledger.unpack(document, reading.entries(), entries);
        } else {
            ledger.settle(document, reading.content().get(), labels);
        }
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
