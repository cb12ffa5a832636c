package org.incidentcommons.ops;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * How rows of a CSV file or JSON objects of another form become records, as a person has written it in a file of
 * {@code fields}, {@code sections} and {@code codes}.
 */
final class RecordMapping {
    private static final Set<String> KEYS = Set.of("format", "separator", "characters", "fields", "sections", "codes");
    private static final Set<String> FIELDS =
            Set.of("externalId", "title", "text", "date", "country", "kind", "severity", "event", "audience");

    /** What the mapped files are. */
    enum Format {
        CSV,
        JSON;

        boolean isOf(String name) {
            return name.toLowerCase(java.util.Locale.ROOT).endsWith(this == CSV ? ".csv" : ".json");
        }
    }

    private record MappedSection(String kind, String heading, MappedField text) {}

    private final Format format;
    private final char separator;
    private final Charset characters;
    private final Map<String, MappedField> fields = new LinkedHashMap<>();
    private final List<MappedSection> sections = new ArrayList<>();
    private final List<MappedField> codes = new ArrayList<>();

    private RecordMapping(Map<?, ?> root) {
        requireKnown(root.keySet(), KEYS, "");
        format = Format.valueOf(String.valueOf(root.get("format")).toUpperCase(java.util.Locale.ROOT));
        String between =
                root.get("separator") == null ? "," : root.get("separator").toString();
        if (between.length() != 1) {
            throw new IllegalArgumentException("the separator must be one character");
        }
        separator = between.charAt(0);
        characters = root.get("characters") == null
                ? StandardCharsets.UTF_8
                : Charset.forName(root.get("characters").toString());
        Map<?, ?> named = root.get("fields") == null ? Map.of() : (Map<?, ?>) root.get("fields");
        requireKnown(named.keySet(), FIELDS, "fields: ");
        named.forEach((name, field) -> fields.put(name.toString(), MappedField.of((Map<?, ?>) field)));
        for (Object section : list(root.get("sections"))) {
            Map<Object, Object> written = new LinkedHashMap<>((Map<?, ?>) section);
            Object kind = written.remove("kind");
            Object heading = written.remove("heading");
            sections.add(new MappedSection(text(kind), text(heading), MappedField.of(written)));
        }
        for (Object code : list(root.get("codes"))) {
            codes.add(MappedField.of((Map<?, ?>) code));
        }
        if (fields.containsKey("text") != sections.isEmpty()) {
            throw new IllegalArgumentException("either a field text or sections are needed");
        }
    }

    /**
     * @param name a file, or the name of a mapping that comes with the program, such as {@code veris}
     * @throws Problem naming what is wrong with it
     */
    static RecordMapping read(String name) throws IOException {
        String yaml = content(name);
        try {
            return of(yaml, name);
        } catch (YamlEngineException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            String reason = e.getMessage() == null
                    ? "it is not of that form"
                    : e.getMessage().lines().findFirst().get();
            throw new Problem("The mapping " + name + " cannot be used: " + reason + ".", e);
        }
    }

    static RecordMapping of(String yaml, String name) {
        Load load = new Load(LoadSettings.builder().setLabel(name).build());
        return new RecordMapping((Map<?, ?>) load.loadFromString(yaml));
    }

    private static String content(String name) throws IOException {
        if (Files.isReadable(Path.of(name))) {
            return Files.readString(Path.of(name));
        }
        try (InputStream own =
                name.matches("[a-z-]+") ? RecordMapping.class.getResourceAsStream("/import/" + name + ".yaml") : null) {
            if (own == null) {
                throw new Problem("There is no mapping " + name + "; nothing was done.");
            }
            return new String(own.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Format format() {
        return format;
    }

    char separator() {
        return separator;
    }

    Charset characters() {
        return characters;
    }

    /** @return the first column that the mapping needs and the header does not have */
    Optional<String> missing(List<String> header) {
        List<MappedField> all = new ArrayList<>(fields.values());
        sections.forEach(section -> all.add(section.text()));
        all.addAll(codes);
        return all.stream()
                .flatMap(field -> field.from().stream())
                .filter(column -> !header.contains(column))
                .findFirst();
    }

    /** @return the record as {@code .jsonl} has it, ready to be written as JSON */
    Map<String, Object> record(MappedSource source) {
        Map<String, Object> record = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            String value = field.in(source);
            if (!value.isBlank() || name.equals("text")) {
                record.put(name, value);
            }
        });
        if (!sections.isEmpty()) {
            record.put(
                    "sections",
                    sections.stream()
                            .map(section -> Map.of(
                                    "kind", section.kind(),
                                    "heading", section.heading(),
                                    "text", section.text().in(source)))
                            .filter(section -> !section.get("text").isBlank())
                            .toList());
        }
        Set<String> given = new LinkedHashSet<>();
        codes.forEach(code -> given.addAll(code.allIn(source)));
        record.put("codes", List.copyOf(given));
        return record;
    }

    private static void requireKnown(Set<?> written, Set<String> known, String place) {
        for (Object key : written) {
            if (!known.contains(String.valueOf(key))) {
                throw new IllegalArgumentException(place + "\"" + key + "\" is not known there");
            }
        }
    }

    private static List<?> list(Object written) {
        return written == null ? List.of() : (List<?>) written;
    }

    private static String text(Object written) {
        return written == null ? "" : written.toString();
    }
}
