package org.incidentcommons.ops;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads files of another form as records, one after the other: files of any size, and each row with its own end. */
final class MappedRecords {
    private final RecordMapping mapping;
    private final ObjectMapper json = ObjectMapper.getDefault();

    MappedRecords(RecordMapping mapping) {
        this.mapping = mapping;
    }

    /** Takes what is in a file. Numbers are those of lines of a CSV file, of objects of a JSON file, from 1. */
    interface Receiver {
        /** @param record a line of JSON */
        void record(long number, String record) throws IOException;

        /** @param reason for people; quotes nothing of the file */
        void broken(long number, String reason) throws IOException;
    }

    boolean isFor(String name) {
        return mapping.format().isOf(name);
    }

    /** @throws Problem when the file has not the columns that the mapping names; nothing was given then */
    void read(Path file, Receiver receiver) throws IOException {
        switch (mapping.format()) {
            case CSV -> readRows(file, receiver);
            case JSON -> readObjects(file, receiver);
        }
    }

    private void readRows(Path file, Receiver receiver) throws IOException {
        try (CsvRows rows = new CsvRows(file, mapping.characters(), mapping.separator())) {
            List<String> header = rows.header().map(CsvRows.Row::fields).orElse(List.of());
            if (header.isEmpty()) {
                receiver.broken(1, "The file has no row that names its columns.");
                return;
            }
            mapping.missing(header).ifPresent(column -> {
                throw new Problem(file + " has no column \"" + column + "\", which the mapping names.");
            });
            for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                read(row.get(), header, receiver);
            }
        }
    }

    private void read(CsvRows.Row row, List<String> header, Receiver receiver) throws IOException {
        if (row.fields().isEmpty()) {
            receiver.broken(row.line(), "Line %d opens a quotation mark that is never closed.".formatted(row.line()));
        } else if (row.fields().size() != header.size()) {
            receiver.broken(
                    row.line(),
                    "The row in line %d has %d columns, but the file names %d; the others were read."
                            .formatted(row.line(), row.fields().size(), header.size()));
        } else {
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                named.put(header.get(i), row.fields().get(i));
            }
            receiver.record(row.line(), record(MappedSource.ofRow(named)));
        }
    }

    private void readObjects(Path file, Receiver receiver) throws IOException {
        long number = 0;
        try (JsonObjects objects = new JsonObjects(file)) {
            while (true) {
                number++;
                Optional<Object> object = next(objects, number, receiver);
                if (object.isEmpty()) {
                    return;
                }
                if (object.get() instanceof Map<?, ?>) {
                    receiver.record(number, record(MappedSource.ofObject(object.get())));
                } else {
                    receiver.broken(number, "What stands in place %d of the file is no JSON object.".formatted(number));
                }
            }
        }
    }

    /** @return empty when nothing more can be read */
    private static Optional<Object> next(JsonObjects objects, long number, Receiver receiver) throws IOException {
        try {
            return objects.next();
        } catch (IOException noJson) {
            // Not its message: that quotes the file. Where the next object would begin cannot be told.
            receiver.broken(number, "The file cannot be read as JSON from object %d on.".formatted(number));
            return Optional.empty();
        }
    }

    private String record(MappedSource source) throws IOException {
        return json.writeValueAsString(mapping.record(source));
    }
}
