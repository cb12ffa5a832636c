package org.incidentcommons.ingest;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** The room that is left where originals, temporary files and the index are written. */
@Singleton
public class Disk {
    private final Path data;
    private final long minFreeBytes;

    Disk(@Value("${incident-commons.data:data}") Path data, IngestConfig config) {
        this.data = data.toAbsolutePath();
        this.minFreeBytes = config.minFreeBytes();
    }

    /** @return whether there is too little room to take in or to read documents */
    public boolean isLow() {
        return freeBytes() < minFreeBytes;
    }

    /** @return bytes that this program may still write; 0 when the folder is not there */
    public long freeBytes() {
        return data.toFile().getUsableSpace(); // a call of the system; a FileStore reads the list of all disks first
    }

    /** @return below how many free bytes nothing is taken in */
    public long minFreeBytes() {
        return minFreeBytes;
    }
}
