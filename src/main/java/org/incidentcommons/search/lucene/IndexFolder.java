package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of all generations: each in a folder of its number, and the file {@code current} that names the one in
 * use.
 */
final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private final Path root;

    IndexFolder(Path root) {
        this.root = root;
    }

    /** @return the generation in use; a new, empty one when there is none or it cannot be used */
    Generation open() throws IOException {
        Files.createDirectories(root);
        long number = current();
        if (number > 0) {
            deleteAllBut(number);
            try {
                return Generation.open(number, root.resolve(String.valueOf(number)));
            } catch (IOException | IllegalArgumentException unusable) {
                LOG.warn("The index is built anew: {}", unusable.getMessage());
            }
        }
        Generation generation = startAnew();
        deleteAllBut(generation.number());
        return generation;
    }

    /** @return a new, empty generation, in use from now on */
    Generation startAnew() throws IOException {
        Generation generation = create();
        use(generation);
        return generation;
    }

    /** @return a new, empty generation that is not in use yet */
    Generation create() throws IOException {
        long number =
                Math.max(current(), numbers().stream().mapToLong(n -> n).max().orElse(0)) + 1;
        return Generation.open(number, root.resolve(String.valueOf(number)));
    }

    /** Names the generation as the one in use, in one step. */
    void use(Generation generation) throws IOException {
        Path next = root.resolve("current.next");
        Files.writeString(next, String.valueOf(generation.number()));
        Files.move(next, root.resolve("current"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete(long number) {
        Path folder = root.resolve(String.valueOf(number));
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(IndexFolder::deleteFile);
        } catch (NoSuchFileException gone) {
            // Somebody was faster.
        } catch (IOException | UncheckedIOException e) {
            // It takes space but does no harm; the next start tries again.
            LOG.warn("An old index folder could not be deleted: {}", e.getMessage());
        }
    }

    private long current() throws IOException {
        Path pointer = root.resolve("current");
        if (!Files.exists(pointer)) {
            return 0;
        }
        String number = Files.readString(pointer).strip();
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    private void deleteAllBut(long number) throws IOException {
        numbers().stream().filter(other -> other != number).forEach(this::delete);
    }

    private List<Long> numbers() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .toList();
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
