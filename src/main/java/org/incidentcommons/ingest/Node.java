package org.incidentcommons.ingest;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * This program among those that share one database. Its name lies in its data folder, which one process at a time has
 * open, so after a kill the next start knows which jobs were its own.
 */
@Singleton
class Node {
    private static final int RANDOM_BYTES = 8; // enough that no two nodes ever have the same
    private static final String PREFIX = "node-";

    private final String name;

    Node(@Value("${incident-commons.data:data}") Path data) throws IOException {
        Path file = Files.createDirectories(data.toAbsolutePath()).resolve("node.name");
        if (!Files.isRegularFile(file) || !Files.readString(file).strip().matches(PREFIX + "[0-9a-f]{16}")) {
            byte[] random = new byte[RANDOM_BYTES];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, PREFIX + HexFormat.of().formatHex(random));
        }
        name = Files.readString(file).strip();
    }

    String name() {
        return name;
    }
}
