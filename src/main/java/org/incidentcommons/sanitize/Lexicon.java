package org.incidentcommons.sanitize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The word lists and number forms of {@code config/sanitize/*.yaml}: from a folder where it has the file, from the
 * program otherwise. A file is a mapping from the name of a list to its entries, or to one string of words.
 */
final class Lexicon {
    private final Optional<Path> folder;

    private Lexicon(Optional<Path> folder) {
        this.folder = folder;
    }

    static Lexicon packed() {
        return new Lexicon(Optional.empty());
    }

    static Lexicon from(Path configFolder) {
        return new Lexicon(Optional.of(configFolder.resolve("sanitize")));
    }

    File file(String name) {
        Object content;
        try {
            content = new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(read(name));
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("sanitize/" + name + ": " + e.getMessage(), e);
        }
        if (content instanceof Map<?, ?> lists) {
            return new File(name, lists);
        }
        throw new IllegalArgumentException("sanitize/" + name + ": a mapping from names to lists is needed");
    }

    private String read(String name) {
        Optional<Path> own = folder.map(path -> path.resolve(name)).filter(Files::isRegularFile);
        try {
            if (own.isPresent()) {
                return Files.readString(own.get());
            }
            try (InputStream packed = Lexicon.class.getResourceAsStream("/sanitize/" + name)) {
                if (packed == null) {
                    throw new IllegalStateException("the program lacks sanitize/" + name);
                }
                return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("sanitize/" + name + " cannot be read", e);
        }
    }

    /** One file; complaints about its content name it. */
    record File(String name, Map<?, ?> lists) {
        /** Single words and phrases, folded for comparison. */
        Set<String> folded(String list) {
            return entries(list).map(Fold::of).collect(Collectors.toUnmodifiableSet());
        }

        /** Entries as written. */
        List<String> written(String list) {
            return entries(list).toList();
        }

        private Stream<String> entries(String list) {
            return switch (lists.get(list)) {
                case String words -> Arrays.stream(words.split("\\s+")).filter(word -> !word.isEmpty());
                case List<?> entries -> entries.stream().map(String::valueOf);
                case null, default -> throw complaint("the list '" + list + "' is missing or not a list");
            };
        }

        List<Map<?, ?>> records(String list) {
            if (lists.get(list) instanceof List<?> records && records.stream().allMatch(Map.class::isInstance)) {
                return records.stream().<Map<?, ?>>map(Map.class::cast).toList();
            }
            throw complaint("the list '" + list + "' is missing or not a list of mappings");
        }

        IllegalArgumentException complaint(String what) {
            return new IllegalArgumentException("sanitize/" + name + ": " + what);
        }
    }
}
