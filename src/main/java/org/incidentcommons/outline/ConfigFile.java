package org.incidentcommons.outline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the configuration: in the folder config if it is there, else as packed with the program. */
final class ConfigFile {
    private ConfigFile() {}

    static String text(String name) {
        String folder = System.getenv().getOrDefault("INCIDENT_COMMONS_CONFIG", "config");
        Path file = Path.of(folder).resolve(name);
        try {
            if (Files.isRegularFile(file)) {
                return Files.readString(file);
            }
            try (InputStream packed = ConfigFile.class.getResourceAsStream("/" + name)) {
                if (packed == null) {
                    throw new IllegalStateException("neither " + file + " nor packed " + name + " is there");
                }
                return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
