package org.incidentcommons.ops;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads files of another form as lines of records. */
final class MappedRecords {
    private final RecordMapping mapping;
    private final ObjectMapper json = ObjectMapper.getDefault();

    MappedRecords(RecordMapping mapping) {
        this.mapping = mapping;
    }

    /** Takes a line of JSON. */
    interface Receiver {
        void line(String record) throws IOException;
    }

    boolean isFor(String name) {
        return mapping.format().isOf(name);
    }

    /** A file is not of the form that its name says; the message quotes nothing of it. */
    static final class Broken extends RuntimeException {
        Broken(String message, Exception cause) {
            super(message, cause);
        }
    }

    /**
     * @throws Broken after the records before the place that cannot be read
     * @throws Problem when the file has not the columns that the mapping names; no record was given then
     */
    void read(Path file, Receiver receiver) throws IOException {
        switch (mapping.format()) {
            case CSV -> readRows(file, receiver);
            case JSON -> readObjects(file, receiver);
        }
    }

    private void readRows(Path file, Receiver receiver) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(mapping.separator())
                .detectBomHeader(true)
                .ofNamedCsvRecord(file)) {
            boolean isFirst = true;
            for (NamedCsvRecord row : rows) {
                if (isFirst) {
                    mapping.missing(row.getHeader()).ifPresent(column -> {
                        throw new Problem(file + " has no column \"" + column + "\", which the mapping names.");
                    });
                    isFirst = false;
                }
                send(MappedSource.ofRow(row.getFieldsAsMap()), receiver);
            }
        } catch (CsvParseException e) {
            throw new Broken("The file cannot be read as CSV to its end.", e);
        }
    }

    private void readObjects(Path file, Receiver receiver) throws IOException {
        Object root;
        try {
            root = json.readValue(Files.readAllBytes(file), Argument.OBJECT_ARGUMENT);
        } catch (IOException broken) {
            throw new Broken("The file cannot be read as JSON.", broken);
        }
        for (Object element : root instanceof List<?> several ? several : List.of(root)) {
            send(MappedSource.ofObject(element), receiver);
        }
    }

    private void send(MappedSource source, Receiver receiver) throws IOException {
        Map<String, Object> record = mapping.record(source);
        receiver.line(json.writeValueAsString(record));
    }
}
