package org.incidentcommons.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidentcommons.vocabulary.Scheme;

/**
 * A {@code labels.csv} that tells what is known of the documents beside it. Its header names the columns; {@code file}
 * is needed, and {@code title}, {@code date}, {@code country}, {@code kind}, {@code severity}, {@code event},
 * {@code themes}, {@code causes}, {@code sectors} and {@code audience} are understood. Codes in one cell are separated
 * by semicolons.
 */
public final class LabelsFile {
    public static final String NAME = "labels.csv";

    private LabelsFile() {}

    /**
     * @return labels by the name of their file, in the order of the file
     * @throws IOException with a message for people when the file cannot be read as such
     */
    public static Map<String, Labels> read(Reader csv) throws IOException {
        Map<String, Labels> labels = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord line : records) {
                String file = line.findField("file")
                        .orElseThrow(() -> new IOException(NAME + " has no column named file in its first line"));
                labels.put(file, labels(line));
            }
        } catch (UncheckedIOException | de.siegmar.fastcsv.reader.CsvParseException e) {
            throw new IOException(NAME + " is not readable as CSV: " + e.getMessage(), e);
        }
        return labels;
    }

    private static Labels labels(NamedCsvRecord line) {
        List<String> codes = new ArrayList<>();
        codes.addAll(codes(line, "themes", Scheme.THEME));
        codes.addAll(codes(line, "causes", Scheme.CAUSE));
        codes.addAll(codes(line, "sectors", Scheme.SECTOR));
        return new Labels(
                null,
                text(line, "title"),
                text(line, "date"),
                text(line, "country"),
                text(line, "kind"),
                text(line, "severity"),
                text(line, "event"),
                codes,
                text(line, "audience"));
    }

    private static String text(NamedCsvRecord line, String column) {
        return line.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static List<String> codes(NamedCsvRecord line, String column, Scheme scheme) {
        String cell = text(line, column);
        if (cell == null) {
            return List.of();
        }
        return List.of(cell.split(";")).stream()
                .map(String::strip)
                .filter(concept -> !concept.isEmpty())
                .map(concept -> concept.contains(":") ? concept : scheme.id() + ":" + concept)
                .toList();
    }
}
