package org.incidentcommons.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentcommons.ingest.Labels;
import org.incidentcommons.ingest.LabelsFile;

/** Sends files, folders and {@code .jsonl} files to a destination, in the order of their names. */
final class Sources {
    private static final int RECORDS_AT_ONCE = 200; // lines sent together: one transaction there
    private static final int CHARACTERS_AT_ONCE = 4_000_000; // or as many characters, whichever comes first

    private final Destination destination;
    private final Optional<MappedRecords> mapped;
    private final Runnable onSent;
    private final Set<String> names = new HashSet<>();

    /** @param mapped how files of another form become records */
    Sources(Destination destination, Optional<MappedRecords> mapped, Runnable onSent) {
        this.destination = destination;
        this.mapped = mapped;
        this.onSent = onSent;
    }

    /** @throws Problem naming the first path that cannot be read */
    static void requireReadable(List<Path> paths) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new Problem("There is no file or folder " + path + "; nothing was done.");
            }
            if (!Files.isReadable(path)) {
                throw new Problem("This user may not read " + path + "; nothing was done.");
            }
        }
    }

    void send(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            sendFolder(path);
        } else {
            sendFile(path, path.getFileName().toString(), Labels.NONE);
        }
    }

    private void sendFolder(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Map<Path, String> unreadable = new HashMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean isHidden = !directory.equals(folder) && isHidden(directory);
                return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isHidden(file) && !isLabels(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                files.add(file);
                unreadable.put(
                        file, "It could not be read (" + failure.getClass().getSimpleName() + ").");
                return FileVisitResult.CONTINUE;
            }
        });
        Map<Path, Labels> labels = labels(folder);
        String prefix = folder.toAbsolutePath().normalize().getFileName() + "/";
        for (Path file : files.stream().sorted().toList()) {
            String name = prefix + folder.relativize(file).toString().replace('\\', '/');
            if (unreadable.containsKey(file)) {
                destination.receiveUnreadable(unique(name), unreadable.get(file));
                onSent.run();
            } else {
                sendFile(file, name, labels.getOrDefault(file, Labels.NONE));
            }
        }
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static boolean isLabels(Path file) {
        return file.getFileName().toString().equals(LabelsFile.NAME);
    }

    /** @return what the folder's {@code labels.csv} says of its files, by file */
    private static Map<Path, Labels> labels(Path folder) throws IOException {
        Path csv = folder.resolve(LabelsFile.NAME);
        Map<Path, Labels> labels = new HashMap<>();
        if (Files.isRegularFile(csv)) {
            try (Reader reader = Files.newBufferedReader(csv)) {
                LabelsFile.read(reader).forEach((file, label) -> labels.put(folder.resolve(file), label));
            } catch (IOException e) {
                throw new Problem(csv + " cannot be used: " + e.getMessage() + "; mend it, or move it away.", e);
            }
        }
        return labels;
    }

    private void sendFile(Path file, String name, Labels labels) throws IOException {
        if (name.endsWith(".jsonl")) {
            sendRecords(file, name);
            return;
        }
        if (mapped.isPresent() && mapped.get().isFor(name) && Files.isReadable(file)) {
            sendMapped(file, unique(name));
            return;
        }
        String sent = unique(name);
        if (Files.isReadable(file) && Mailbox.is(file, name) && sendMailbox(file, sent)) {
            return;
        }
        if (Files.isReadable(file)) {
            destination.receive(sent, labels, file);
        } else {
            destination.receiveUnreadable(sent, "This user may not read the file.");
        }
        onSent.run();
    }

    /** @return whether there was any message; else it is a document like any other */
    private boolean sendMailbox(Path file, String name) throws IOException {
        long messages = Mailbox.read(file, (message, content) -> {
            destination.receive(unique(name + "!/" + message), Labels.NONE, content);
            onSent.run();
        });
        return messages > 0;
    }

    /** Bytes that are no UTF-8 become replacement characters, so one bad line does not stop the others. */
    private void sendRecords(Path file, String name) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (BufferedReader lines =
                new BufferedReader(Channels.newReader(Files.newByteChannel(file), decoder, 1 << 16))) {
            List<String> chunk = new ArrayList<>(RECORDS_AT_ONCE);
            long first = 1;
            int characters = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                chunk.add(line);
                characters += line.length();
                if (chunk.size() == RECORDS_AT_ONCE || characters >= CHARACTERS_AT_ONCE) {
                    destination.receiveRecords(name, first, chunk);
                    onSent.run();
                    first += chunk.size();
                    characters = 0;
                    chunk.clear();
                }
            }
            if (!chunk.isEmpty()) {
                destination.receiveRecords(name, first, chunk);
                onSent.run();
            }
        }
    }

    private void sendMapped(Path file, String name) throws IOException {
        NumberedLines lines = new NumberedLines(name);
        mapped.orElseThrow().read(file, new MappedRecords.Receiver() {
            @Override
            public void record(long number, String record) throws IOException {
                lines.add(number, record);
            }

            @Override
            public void broken(long number, String reason) throws IOException {
                destination.receiveUnreadable(name + ":" + number, reason);
                onSent.run();
            }
        });
        lines.send();
    }

    /** Records to be sent together, each in the place of its number: where there is none, a line stays empty. */
    private final class NumberedLines {
        private final String origin;
        private final List<String> lines = new ArrayList<>(RECORDS_AT_ONCE);
        private long first;
        private int characters;

        NumberedLines(String origin) {
            this.origin = origin;
        }

        void add(long number, String record) throws IOException {
            if (!lines.isEmpty() && (number - first >= RECORDS_AT_ONCE || characters >= CHARACTERS_AT_ONCE)) {
                send();
            }
            first = lines.isEmpty() ? number : first;
            while (first + lines.size() < number) {
                lines.add("");
            }
            lines.add(record);
            characters += record.length();
        }

        void send() throws IOException {
            if (!lines.isEmpty()) {
                destination.receiveRecords(origin, first, lines);
                onSent.run();
                lines.clear();
                characters = 0;
            }
        }
    }

    /** Two sources of one run may have the same name; the later ones are numbered, the same way each time. */
    private String unique(String name) {
        String unique = name;
        for (int n = 2; !names.add(unique); n++) {
            unique = name + " (" + n + ")";
        }
        return unique;
    }
}
