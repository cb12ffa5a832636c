package org.incidentcommons.ops;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.incidentcommons.community.Audience;
import org.incidentcommons.ingest.Batch;
import org.incidentcommons.ingest.BatchOrigin;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.Delivery;
import org.incidentcommons.ingest.Inbox;
import org.incidentcommons.ingest.Labels;
import org.incidentcommons.ingest.LabelsFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills an empty database with the sample corpus, so that a first visit meets real content. */
@Singleton
class SampleCorpus {
    private static final Logger LOG = LoggerFactory.getLogger(SampleCorpus.class);
    private static final String FOLDER = "/sample-corpus/"; // on the class path
    private static final String CONTRIBUTOR = "Sample corpus";

    private final boolean isWanted;
    private final Batches batches;
    private final Inbox inbox;

    SampleCorpus(@Value("${incident-commons.sample:true}") boolean isWanted, Batches batches, Inbox inbox) {
        this.isWanted = isWanted;
        this.batches = batches;
        this.inbox = inbox;
    }

    /** Receives the corpus in the background when nothing was ever received, or goes on where a start was cut off. */
    void importIntoEmptyDatabase() {
        if (isWanted && batches.newest(1).stream().allMatch(SampleCorpus::wasCutOff)) {
            Thread.ofVirtual().name("sample-corpus").start(this::receive);
        }
    }

    private static boolean wasCutOff(Batch batch) {
        return batch.origin() == BatchOrigin.SAMPLE_CORPUS && batch.closedAt() == null;
    }

    private void receive() {
        try {
            Batch batch = batches.newest(1).stream()
                    .findFirst()
                    .orElseGet(() -> batches.open(CONTRIBUTOR, BatchOrigin.SAMPLE_CORPUS, true, Audience.CLEAR));
            Map<String, Labels> labels;
            try (var csv = new InputStreamReader(open(LabelsFile.NAME), StandardCharsets.UTF_8)) {
                labels = LabelsFile.read(csv);
            }
            try (Delivery delivery = inbox.deliver(batch)) {
                for (Map.Entry<String, Labels> report : labels.entrySet()) {
                    try (InputStream bytes = open("reports/" + report.getKey())) {
                        delivery.receive(report.getKey(), report.getValue(), bytes);
                    }
                }
            }
            batches.close(batch.id());
            LOG.info("Received {} documents of the sample corpus; they are being processed", labels.size());
        } catch (IOException | RuntimeException e) {
            LOG.error("The sample corpus was not received; the next start goes on with it", e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream stream = SampleCorpus.class.getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new IOException("the program was packed without " + name + " of its sample corpus");
        }
        return stream;
    }
}
