package org.incidentcommons.ops;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads a CSV file row by row, so that what is wrong with one row does not reach the next: a quotation mark that is
 * never closed would swallow all that follows. Memory holds one row.
 */
final class CsvRows implements Closeable {
    /** Of one row: a long text in quotation marks has some dozens. */
    private static final int MOST_LINES = 1_000;

    private static final int MOST_CHARACTERS = 4_000_000; // of one row: more than a text of any report

    private final BufferedReader lines;
    private final char separator;
    private final Deque<String> putBack = new ArrayDeque<>();
    private final Deque<Row> ready = new ArrayDeque<>();
    private long line;
    private int columns;

    /**
     * @param line where it begins, from 1
     * @param fields empty when it cannot be read, because a quotation mark in it is never closed
     */
    record Row(long line, List<String> fields) {
        /** The fields come from strangers, so only their number is told. */
        @Override
        public String toString() {
            return "Row " + line + " with " + fields.size() + " fields";
        }
    }

    /** Bytes that are none of the character set become replacement characters. */
    CsvRows(Path file, Charset characters, char separator) throws IOException {
        this.separator = separator;
        var decoder = characters
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        lines = new BufferedReader(Channels.newReader(Files.newByteChannel(file), decoder, 1 << 16));
    }

    /** @return the first row, whose length all others have; empty when there is none */
    Optional<Row> header() throws IOException {
        Optional<Row> header = next();
        columns = header.map(row -> row.fields().size()).orElse(0);
        return header;
    }

    /** @return the next row; lines without anything are none */
    Optional<Row> next() throws IOException {
        while (ready.isEmpty()) {
            String first = nextLine();
            if (first == null) {
                return Optional.empty();
            }
            if (!first.isBlank()) {
                ready.addAll(rows(first));
            }
        }
        return Optional.of(ready.removeFirst());
    }

    private List<Row> rows(String first) throws IOException {
        long start = line;
        StringBuilder whole = new StringBuilder(first);
        Deque<String> more = new ArrayDeque<>();
        boolean isOpen = isOdd(first);
        while (isOpen && more.size() < MOST_LINES && whole.length() < MOST_CHARACTERS) {
            String next = nextLine();
            if (next == null) {
                break;
            }
            more.add(next);
            whole.append('\n').append(next);
            isOpen ^= isOdd(next);
        }
        if (!isOpen) {
            List<Row> rows = parsed(whole.toString(), start);
            if (more.isEmpty() || columns == 0 || rows.stream().allMatch(this::isWhole)) {
                return rows;
            }
        }
        line = start;
        while (!more.isEmpty()) {
            putBack.addFirst(more.removeLast());
        }
        return isNeverClosed(first) ? List.of(new Row(start, List.of())) : parsed(first, start);
    }

    private boolean isWhole(Row row) {
        return row.fields().size() == columns;
    }

    /** What follows an open quotation mark is still in its field. */
    private boolean isNeverClosed(String text) {
        return parsed(text + separator, 1).getFirst().fields().size()
                == parsed(text, 1).getFirst().fields().size();
    }

    private List<Row> parsed(String text, long start) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(4 * MOST_CHARACTERS)
                .ofCsvRecord(text)) {
            return reader.stream()
                    .map(row -> new Row(start + row.getStartingLineNumber() - 1, row.getFields()))
                    .toList();
        } catch (CsvParseException unreadable) {
            return List.of(new Row(start, List.of()));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory is read without fail", e);
        }
    }

    private static boolean isOdd(String text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private String nextLine() throws IOException {
        String next = putBack.isEmpty() ? lines.readLine() : putBack.removeFirst();
        if (next == null) {
            return null;
        }
        line++;
        return line == 1 && next.startsWith("\uFEFF") ? next.substring(1) : next;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
