package org.incidentcommons.ingest;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentcommons.extract.Extraction;
import org.incidentcommons.extract.Extractor;
import org.incidentcommons.extract.Manner;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.extract.Part;
import org.incidentcommons.extract.Property;
import org.incidentcommons.outline.Outline;
import org.incidentcommons.sanitize.Hints;
import org.incidentcommons.sanitize.SanitizedText;

/** Reads documents and texts as the pipeline does, without storing anything. */
@Singleton
public class DocumentReader {
    private static final List<Property> LETTER_HEAD = List.of(Property.FROM, Property.TO, Property.CC);

    private final Extractor extractor;
    private final TextReader texts;

    DocumentReader(Extractor extractor, TextReader texts) {
        this.extractor = extractor;
        this.texts = texts;
    }

    /**
     * Reads a document in the parsing fork. An archive is read as one document with a part for each entry, see
     * {@link Reading#entries()}.
     *
     * @param file where its bytes are
     * @param name what its contributor calls it; tells its type where the bytes do not
     * @param hints what is known of its origin; people and organizations in its properties are added
     * @param manner says which document this is, how carefully it is read and what opens it
     */
    public Reading read(Path file, String name, Optional<String> givenTitle, Hints hints, Manner manner) {
        Extraction extraction = StepTimes.timed(Step.EXTRACT, () -> extractor.extract(file, name, manner));
        if (!extraction.outcome().hasText()) {
            return withoutText(extraction);
        }
        Outline outline = StepTimes.timed(Step.OUTLINE, () -> outline(extraction));
        if (outline.text().isBlank()) {
            return new Reading(
                    Outcome.EMPTY, "There is no text in it.", extraction.mediaType(), Optional.empty(), List.of());
        }
        Hints known = with(hints, extraction);
        List<Part> entries = extraction.isArchive() ? entries(extraction.parts()) : List.of();
        return new Reading(
                extraction.outcome(),
                extraction.reason(),
                extraction.mediaType(),
                Optional.of(texts.read(outline, name, givenTitle, known)),
                entries);
    }

    /** What is in the archive, without what only holds other entries and has no text itself. */
    private static List<Part> entries(List<Part> parts) {
        List<Part> entries = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean holdsOthers = i + 1 < parts.size() && parts.get(i + 1).depth() > part.depth();
            if (part.depth() > 0 && !(holdsOthers && part.text().isBlank())) {
                entries.add(part);
            }
        }
        return entries;
    }

    /** Reads one entry of an archive that was read before. */
    Reading readEntry(Part entry, Hints hints) {
        Outline outline = outline(entry, "");
        if (outline.text().isBlank()) {
            return new Reading(
                    Outcome.EMPTY, "There is no text in it.", entry.mediaType(), Optional.empty(), List.of());
        }
        Reading.Content content = texts.read(outline, entry.name(), Optional.empty(), hints);
        return new Reading(Outcome.EXTRACTED, "", entry.mediaType(), Optional.of(content), List.of());
    }

    /** Reads a text; findings are places in the text as given. */
    public Reading readText(String text, Hints hints) {
        if (text.isBlank()) {
            return new Reading(Outcome.EMPTY, "There is no text in it.", "text/plain", Optional.empty(), List.of());
        }
        Reading.Content content = texts.read(Outline.ofText(text), "", Optional.empty(), hints);
        return new Reading(Outcome.EXTRACTED, "", "text/plain", Optional.of(content), List.of());
    }

    /**
     * A text someone looks for the like of.
     *
     * @param codes suggested for it, written {@code scheme:concept}
     */
    public record Pasted(SanitizedText text, Set<String> codes) {}

    /** Reads a text in memory; nothing of it is kept. */
    public Pasted readPasted(String text) {
        return texts.readPasted(text);
    }

    /**
     * Reads a document someone looks for the like of, in the parsing fork; nothing of it is kept.
     *
     * @param file where its bytes are, for the time of the call
     * @return empty when there is no text to be had from it
     */
    public Optional<Pasted> readGiven(Path file, String name) {
        Extraction extraction = extractor.extract(file, name, Manner.of("compared file"));
        return extraction.outcome().hasText()
                ? Optional.of(readPasted(outline(extraction).text()))
                : Optional.empty();
    }

    private static Reading withoutText(Extraction extraction) {
        return new Reading(
                extraction.outcome(), extraction.reason(), extraction.mediaType(), Optional.empty(), List.of());
    }

    private static Outline outline(Extraction extraction) {
        List<org.incidentcommons.outline.Part> outlines = new ArrayList<>();
        for (Part part : extraction.parts()) {
            boolean isDocument = outlines.isEmpty();
            Outline outline = outline(part, isDocument ? title(extraction) : "");
            outlines.add(new org.incidentcommons.outline.Part(isDocument ? "" : part.name(), outline));
        }
        String letterHead = letterHead(extraction);
        if (!letterHead.isEmpty()) {
            outlines.add(new org.incidentcommons.outline.Part("Letter head", Outline.ofText(letterHead)));
        }
        return Outline.ofParts(outlines);
    }

    private static Outline outline(Part part, String title) {
        if (part.isMarkdown()) {
            return Outline.ofMarkdown(part.text());
        }
        return part.isPlainText() ? Outline.ofText(part.text()) : Outline.ofHtml(part.xhtml(), title);
    }

    private static String title(Extraction extraction) {
        Property property = isMail(extraction) ? Property.SUBJECT : Property.TITLE;
        return extraction.values(property).stream().findFirst().orElse("");
    }

    private static boolean isMail(Extraction extraction) {
        return !extraction.values(Property.FROM).isEmpty();
    }

    /** Who wrote to whom stands in the properties of a mail; it is text too, and is sanitized like the rest. */
    private static String letterHead(Extraction extraction) {
        StringBuilder head = new StringBuilder();
        for (Property property : isMail(extraction) ? LETTER_HEAD : List.<Property>of()) {
            for (String who : extraction.values(property)) {
                head.append(property == Property.FROM ? "From: " : property == Property.TO ? "To: " : "Cc: ")
                        .append(who)
                        .append('\n');
            }
        }
        return head.toString();
    }

    private static Hints with(Hints hints, Extraction extraction) {
        List<String> people = new ArrayList<>(hints.people());
        List<String> organizations = new ArrayList<>(hints.organizations());
        for (Property property : Property.values()) {
            switch (property.kind()) {
                case PERSON -> people.addAll(extraction.values(property));
                case ORGANIZATION -> organizations.addAll(extraction.values(property));
                case TEXT, DATE, NUMBER -> {}
            }
        }
        return new Hints(organizations, people, hints.country());
    }
}
