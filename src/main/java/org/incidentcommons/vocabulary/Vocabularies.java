package org.incidentcommons.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The vocabularies in use: one per scheme. Immutable; made once at the start. */
public final class Vocabularies {
    private final Map<Scheme, Vocabulary> byScheme = new EnumMap<>(Scheme.class);

    Vocabularies(List<Vocabulary> vocabularies) {
        vocabularies.forEach(vocabulary -> byScheme.put(vocabulary.scheme(), vocabulary));
        if (byScheme.size() != Scheme.values().length) {
            throw new IllegalStateException("a scheme has no vocabulary");
        }
    }

    /**
     * Reads {@code vocabulary/themes.yaml}, {@code causes.yaml} and {@code sectors.yaml}, each from the given folder of
     * settings when it stands there, else as delivered with the program.
     *
     * @param configFolder may be null: everything as delivered
     * @throws VocabularyException when a file is missing or broken
     */
    public static Vocabularies load(Path configFolder) {
        return new Vocabularies(Stream.of(Scheme.values())
                .map(scheme -> read(scheme, configFolder))
                .toList());
    }

    private static Vocabulary read(Scheme scheme, Path configFolder) {
        String path = "vocabulary/" + scheme.fileName();
        try {
            if (configFolder != null && Files.isRegularFile(configFolder.resolve(path))) {
                try (InputStream yaml = Files.newInputStream(configFolder.resolve(path))) {
                    return new VocabularyFile(scheme, yaml).read();
                }
            }
            try (InputStream yaml = Vocabularies.class.getResourceAsStream("/" + path)) {
                if (yaml == null) {
                    throw new VocabularyException(scheme.fileName(), 1, "the file is missing");
                }
                return new VocabularyFile(scheme, yaml).read();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(scheme.fileName() + " cannot be read", unreadable);
        }
    }

    public Vocabulary of(Scheme scheme) {
        return byScheme.get(scheme);
    }

    /** The concept of a code such as {@code cause:untested-restore}; empty when no file has it (any more). */
    public Optional<Concept> concept(String code) {
        int colon = code.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Scheme.of(code.substring(0, colon))
                        .flatMap(scheme -> of(scheme).concept(code.substring(colon + 1)));
    }

    /** What to show for a stored code: its label, or the code itself when its concept is gone. */
    public String label(String code) {
        return concept(code).map(Concept::prefLabel).orElse(code);
    }

    /**
     * The concepts that a code stands for: the concept itself for a code of ours, else at most one of each scheme by
     * its mappings (see {@link Vocabulary#byMapping}). Empty when nothing is known about the code.
     */
    public List<Concept> translate(String code) {
        Optional<Concept> own = concept(code);
        return own.isPresent()
                ? own.stream().toList()
                : Curie.parse(code).map(this::translate).orElse(List.of());
    }

    public List<Concept> translate(Curie curie) {
        return byScheme.values().stream()
                .flatMap(vocabulary -> vocabulary.byMapping(curie).stream())
                .toList();
    }
}
