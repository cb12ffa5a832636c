package org.incidentcommons.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a {@code .jsonl} file of invented records, to try an import with: {@code InventedRecordsFile FILE COUNT}. */
final class InventedRecordsFile {
    private InventedRecordsFile() {}

    public static void main(String[] arguments) throws IOException {
        InventedRecords.write(Path.of(arguments[0]), Long.parseLong(arguments[1]));
    }
}
