package org.incidentcommons.kill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample corpus over and over, each document with bytes of its own, and unharmed. */
final class DistinctDocuments {
    private static final int COMMENT_LENGTH_AT = 20; // in the record that ends a ZIP file
    private static final List<String> ZIPPED = List.of(".docx", ".odt", ".pptx", ".xlsx");
    private static final List<String> TEXTS = List.of(".txt", ".md", ".html", ".eml");

    /** @param name unique, and the same for the same number */
    record Document(String name, byte[] bytes) {}

    private final List<Path> originals;

    DistinctDocuments(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            originals = files.filter(file -> Stream.of(TEXTS, ZIPPED, List.of(".pdf"))
                            .flatMap(List::stream)
                            .anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    /** @param number from 0 */
    Document document(int number) throws IOException {
        Path original = originals.get(number % originals.size());
        String file = original.getFileName().toString();
        byte[] bytes = Files.readAllBytes(original);
        return new Document("%04d-%s".formatted(number, file), varied(file, bytes, number));
    }

    private static byte[] varied(String file, byte[] bytes, int number) {
        String mark = "Copy " + number + " of the sample.";
        if (ZIPPED.stream().anyMatch(file::endsWith)) {
            return withComment(bytes, mark);
        }
        return joined(bytes, (file.endsWith(".pdf") ? "\n% " + mark + "\n" : "\n\n" + mark + "\n"));
    }

    /** A ZIP file ends with a comment and, before it, the comment's length in two bytes. */
    private static byte[] withComment(byte[] zip, String comment) {
        byte[] commented = joined(zip, comment);
        int end = zip.length - COMMENT_LENGTH_AT - Short.BYTES;
        if (zip[end] != 'P' || zip[end + 1] != 'K') {
            throw new IllegalStateException("a sample has a comment already");
        }
        commented[end + COMMENT_LENGTH_AT] = (byte) comment.length();
        return commented;
    }

    private static byte[] joined(byte[] bytes, String end) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(bytes);
        joined.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
        return joined.toByteArray();
    }
}
