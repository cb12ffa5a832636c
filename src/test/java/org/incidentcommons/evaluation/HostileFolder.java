package org.incidentcommons.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentcommons.extract.Outcome;

/**
 * Files that were made to break readers of documents, or did. A {@code manifest.csv} in the folder may tell with
 * {@code file,expected,password} what is known of them; nothing is without it.
 */
record HostileFolder(Path root, List<Path> files, Map<String, Known> known) {
    /**
     * @param expected {@code ok}, {@code encrypted}, {@code malformed}, {@code bomb}, {@code error-expected} or
     *     {@code unknown}
     * @param password that opens it; empty when none is known
     */
    record Known(String expected, String password) {}

    private static final Known NOTHING = new Known("unknown", "");

    /** What is right for a file of which it is known what to expect; all other expectations are met by any outcome. */
    private static final Map<String, Set<Outcome>> RIGHT = Map.of(
            "ok", Set.of(Outcome.EXTRACTED, Outcome.TRUNCATED, Outcome.EMPTY, Outcome.UNSUPPORTED),
            "encrypted", Set.of(Outcome.ENCRYPTED),
            "malformed",
                    Set.of(
                            Outcome.EXTRACTED,
                            Outcome.TRUNCATED,
                            Outcome.EMPTY,
                            Outcome.UNSUPPORTED,
                            Outcome.CORRUPT,
                            Outcome.ENCRYPTED));

    /** @param folder with the files, or with a folder {@code hostile} that has them */
    static HostileFolder read(Path folder) throws IOException {
        Path root = Files.isDirectory(folder.resolve("hostile")) ? folder.resolve("hostile") : folder;
        Path manifest = root.resolve("manifest.csv");
        try (Stream<Path> paths = Files.walk(root)) {
            List<Path> files = paths.filter(Files::isRegularFile)
                    .filter(path -> !path.equals(manifest))
                    .sorted()
                    .toList();
            return new HostileFolder(root, files, Files.exists(manifest) ? known(manifest) : Map.of());
        }
    }

    private static Map<String, Known> known(Path manifest) throws IOException {
        Map<String, Known> known = new HashMap<>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(manifest)) {
            rows.forEach(row -> known.put(
                    row.getField("file"),
                    new Known(
                            row.getField("expected"), row.findField("password").orElse(""))));
        }
        return known;
    }

    String name(Path file) {
        return root.relativize(file).toString();
    }

    Known of(String name) {
        return known.getOrDefault(name, NOTHING);
    }

    boolean isRight(String name, Outcome outcome) {
        Set<Outcome> right = RIGHT.get(of(name).expected());
        return right == null || right.contains(outcome);
    }
}
