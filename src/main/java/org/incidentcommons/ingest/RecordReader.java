package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.outline.Outline;
import org.incidentcommons.outline.Part;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.sanitize.Hints;

/** Reads structured records: one report as a JSON object, a line of a {@code .jsonl} file. */
@Singleton
class RecordReader {
    static final String MEDIA_TYPE = "application/json";

    /** What comes of bytes that {@link #parse} refuses. */
    static final Reading NO_RECORD = new Reading(
            Outcome.CORRUPT,
            "The line is not a JSON object with the fields of a record.",
            MEDIA_TYPE,
            Optional.empty(),
            List.of());

    private final ObjectMapper json;
    private final TextReader texts;

    RecordReader(ObjectMapper json, TextReader texts) {
        this.json = json;
        this.texts = texts;
    }

    /** A record as it is written; either text or sections. */
    @Serdeable
    record Line(
            @Nullable String externalId,
            @Nullable String title,
            @Nullable String text,
            @Nullable List<LineSection> sections,
            @Nullable String date,
            @Nullable String country,
            @Nullable String kind,
            @Nullable String severity,
            @Nullable String event,
            @Nullable List<String> codes,
            @Nullable String audience) {
        Labels labels() {
            return new Labels(externalId, title, date, country, kind, severity, event, codes, audience);
        }

        @Override
        public String toString() {
            return "Line";
        }
    }

    @Serdeable
    record LineSection(
            @Nullable String kind,
            @Nullable String heading,
            @Nullable String text) {
        @Override
        public String toString() {
            return "LineSection " + kind;
        }
    }

    /** @throws IOException with a message fit for people when the bytes are no such record */
    Line parse(byte[] record) throws IOException {
        Line line;
        try {
            line = json.readValue(record, Line.class);
        } catch (IOException broken) {
            // Not its message: that quotes the line.
            throw new IOException("The line is not a JSON object with the fields of a record.");
        }
        if (line == null || (line.text() == null) == (line.sections() == null)) {
            throw new IOException("A record has either \"text\" or \"sections\".");
        }
        return line;
    }

    Reading read(Line line, Hints hints) {
        Outline outline = line.text() != null ? Outline.ofText(line.text()) : outline(line.sections());
        Optional<String> title = Optional.ofNullable(line.title());
        if (outline.text().isBlank() && title.map(String::isBlank).orElse(true)) {
            return new Reading(Outcome.EMPTY, "The record has no text.", MEDIA_TYPE, Optional.empty(), List.of());
        }
        Reading.Content content = texts.read(outline, "", title, hints);
        return new Reading(Outcome.EXTRACTED, "", MEDIA_TYPE, Optional.of(content), List.of());
    }

    /** Each section as a text under its heading, so that headings are understood as in any document. */
    private static Outline outline(List<LineSection> sections) {
        List<Part> parts = new ArrayList<>();
        for (LineSection section : sections) {
            String heading = heading(section);
            String text = section.text() == null ? "" : section.text();
            parts.add(new Part("", Outline.ofText(heading + "\n\n" + text)));
        }
        return parts.isEmpty() ? Outline.ofText("") : Outline.ofParts(parts);
    }

    private static String heading(LineSection section) {
        Optional<String> ofKind = Optional.ofNullable(section.kind())
                .flatMap(SectionKind::ofId)
                .filter(kind -> kind != SectionKind.OTHER)
                .map(SectionKind::label);
        String given = section.heading() == null ? "" : section.heading().strip();
        return ofKind.map(label -> given.isEmpty() ? label : label + ": " + given)
                .orElse(given);
    }
}
