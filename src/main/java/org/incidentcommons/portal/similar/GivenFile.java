package org.incidentcommons.portal.similar;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.incidentcommons.ingest.DocumentReader;

/** Reads a file that someone compares. The parsing fork reads by path, so it lies on the disk for that time only. */
@Singleton
class GivenFile {
    private final DocumentReader reader;

    GivenFile(DocumentReader reader) {
        this.reader = reader;
    }

    /** @return empty when there is no text to be had from it */
    Optional<DocumentReader.Pasted> read(InputStream bytes, String name) throws IOException {
        // Readable by nobody else, and without the name, which may tell who was hit.
        Path file = Files.createTempFile("incident-commons-compared", null);
        try (bytes) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            return reader.readGiven(file, name);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
