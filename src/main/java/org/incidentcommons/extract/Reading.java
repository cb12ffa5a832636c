package org.incidentcommons.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.incidentcommons.extract.fork.Tally;

/**
 * What the fork brought back of one file, and the judgement on it.
 *
 * @param documents Tika's metadata, text included: the file itself first, then what is embedded in it
 * @param parts the file itself, and those documents in it that have text
 */
record Reading(List<Metadata> documents, List<Part> parts, Tally tally) {
    /** Media types, as a pattern, that have a reader which finds no text in them. */
    static final String WITHOUT_TEXT = "(image|audio|video|font)/.*";

    /** Programs, and formats of which the reader knows the properties and not the text, as a pattern. */
    static final String WITHOUT_READER =
            "application/(x-(executable|sharedlib|object|coredump|elf|java-jnilib|mach-o(-.+)?|msdownload|dosexec"
                    + "|ms-owner|corelpresentations)|vnd\\.apple\\.(keynote|pages|numbers)\\.\\d+)";

    private static final String NOTHING = "<body/>";

    /** The metadata that is looked at here, by Tika's names; the fork tells these. */
    static List<String> metadataNames() {
        Set<String> names = new LinkedHashSet<>(List.of(
                Metadata.CONTENT_TYPE,
                TikaCoreProperties.RESOURCE_NAME_KEY,
                TikaCoreProperties.TIKA_PARSED_BY.getName(),
                TikaCoreProperties.IS_ENCRYPTED.getName(),
                TikaCoreProperties.WRITE_LIMIT_REACHED.getName(),
                TikaCoreProperties.CONTAINER_EXCEPTION.getName(),
                TikaCoreProperties.EMBEDDED_EXCEPTION.getName(),
                TikaCoreProperties.TIKA_META_EXCEPTION_WARNING.getName(),
                TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM.getName()));
        for (Property property : Property.values()) {
            names.addAll(property.tikaNames());
        }
        return List.copyOf(names);
    }

    static Reading of(Answer answer) {
        List<Metadata> documents = answer.documents();
        if (documents.isEmpty()) {
            documents = List.of(new Metadata());
        }
        List<Part> parts = new ArrayList<>();
        for (Metadata document : documents) {
            Part part = part(document);
            // The file itself stays in front even when only its attachments have text.
            if (parts.isEmpty() || hasText(part)) {
                parts.add(part);
            }
        }
        return new Reading(documents, parts, answer.tally());
    }

    boolean hasText() {
        return parts.stream().anyMatch(Reading::hasText);
    }

    Verdict judge(Manner manner, ExtractConfig config) {
        if (!hasText()) {
            return Silence.of(this, manner, config);
        }
        List<String> missing = Missing.of(this, config);
        return missing.isEmpty()
                ? verdict(Outcome.EXTRACTED, "The text was read." + silentPages(config), parts)
                : verdict(Outcome.TRUNCATED, "Part of the text was read: " + String.join("; ", missing) + ".", parts);
    }

    /**
     * Pages of a PDF may be scanned, or empty: which, only recognition could tell. The text of a tagged PDF stands
     * before all pages, so nothing can be said of those.
     */
    private String silentPages(ExtractConfig config) {
        String[] pages =
                mediaType().equals("application/pdf") && !config.recognition().works()
                        ? parts.getFirst().xhtml().split("<div class=\"page\"\\s*/?>")
                        : new String[0];
        if (pages.length == 0 || hasText(pages[0])) {
            return "";
        }
        long silent = Stream.of(pages).skip(1).filter(page -> !hasText(page)).count();
        return silent == 0
                ? ""
                : " On %d of %d pages there is none, as on scanned ones; %s."
                        .formatted(
                                silent, pages.length - 1, config.recognition().whyNot());
    }

    Verdict verdict(Outcome outcome, String reason, List<Part> parts) {
        return new Verdict(outcome, reason, mediaType(), parts, properties());
    }

    /** Made to do harm, by all appearances. Tika and POI say so in the message of an exception. */
    boolean isBomb() {
        return tally.unfolds() || failure(main()).toLowerCase(Locale.ROOT).contains("zip bomb");
    }

    Metadata main() {
        return documents.getFirst();
    }

    String mediaType() {
        return mediaType(main());
    }

    static String mediaType(Metadata document) {
        String type = document.get(Metadata.CONTENT_TYPE);
        return type == null ? "application/octet-stream" : withoutParameters(type);
    }

    static String withoutParameters(String mediaType) {
        return mediaType.replaceFirst("\\s*;.*", "");
    }

    boolean has(String name) {
        return documents.stream().anyMatch(document -> document.get(name) != null);
    }

    boolean anyEncrypted() {
        return documents.stream().anyMatch(Reading::isEncrypted) || unopened(Reading::speaksOfEncryption) > 0;
    }

    boolean anyUnopened() {
        return unopened(trace -> true) > 0;
    }

    long embeddedCount(Predicate<Metadata> kind) {
        return documents.stream().skip(1).filter(kind).count();
    }

    /** Entries that could not even be opened; Tika notes them with the container, and there only. */
    long unopened(Predicate<String> kind) {
        return documents.stream()
                .filter(document -> !isEncrypted(document)) // counted as one
                .flatMap(document ->
                        Stream.of(document.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM)))
                .filter(kind)
                .count();
    }

    static boolean isEncrypted(Metadata document) {
        return "true".equals(document.get(TikaCoreProperties.IS_ENCRYPTED))
                || mediaType(document).matches("application/(pgp-encrypted|x-tika-[a-z]+-protected)")
                || speaksOfEncryption(failure(document));
    }

    static boolean speaksOfEncryption(String trace) {
        return trace.contains("EncryptedDocumentException") || trace.contains("Unsupported feature encryption");
    }

    /** Whether an embedded document failed that would have had text. */
    static boolean hasLostText(Metadata document) {
        return isDamaged(document)
                && !isEncrypted(document)
                && !mediaType(document).matches(WITHOUT_TEXT)
                && !failure(document).contains("ZeroByteFileException");
    }

    static boolean isDamaged(Metadata document) {
        return !failure(document).isEmpty();
    }

    /** Stack traces, to be searched for class names only: their messages may quote the document. */
    static String failure(Metadata document) {
        return String.join("\n", document.getValues(TikaCoreProperties.CONTAINER_EXCEPTION))
                + String.join("\n", document.getValues(TikaCoreProperties.EMBEDDED_EXCEPTION));
    }

    /** Whether Tika found no parser for the kind of the document. */
    static boolean isWithoutReader(Metadata document) {
        return List.of(document.getValues(TikaCoreProperties.TIKA_PARSED_BY))
                .contains("org.apache.tika.parser.EmptyParser");
    }

    static boolean hasText(Part part) {
        return hasText(part.xhtml());
    }

    private static boolean hasText(String xhtml) {
        boolean inTag = false;
        for (int i = 0; i < xhtml.length(); i++) {
            char c = xhtml.charAt(i);
            if (c == '<' || c == '>') {
                inTag = c == '<';
            } else if (!inTag && Character.isLetterOrDigit(c)) {
                return true;
            }
        }
        return false;
    }

    private static Part part(Metadata document) {
        String depth = document.get(TikaCoreProperties.EMBEDDED_DEPTH);
        String name = document.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        String mediaType = mediaType(document);
        String body = body(document.get(TikaCoreProperties.TIKA_CONTENT));
        return new Part(
                name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
                mediaType,
                Integer.parseInt(depth),
                switch (mediaType) {
                    case "application/pdf" -> PdfStructure.of(body);
                    // An archive's own text is the list of its entries' names.
                    default -> Extraction.isArchive(mediaType) ? NOTHING : body;
                });
    }

    /**
     * The body element: the head repeats the metadata, which is kept apart. Where reading broke off, tags stay open.
     */
    private static String body(String xhtml) {
        int start = xhtml == null ? -1 : xhtml.indexOf("<body");
        if (start < 0) {
            return NOTHING;
        }
        int end = xhtml.lastIndexOf("</body>");
        return end > start
                ? xhtml.substring(start, end) + "</body>"
                : Xhtml.string(Xhtml.parse(xhtml.substring(start).replaceFirst("</html>\\s*$", "")));
    }

    private Map<String, List<String>> properties() {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        for (Property property : Property.values()) {
            Set<String> values = new LinkedHashSet<>();
            for (String name : property.tikaNames()) {
                for (String value : main().getValues(name)) {
                    if (!value.isBlank()) {
                        values.add(value.strip());
                    }
                }
            }
            if (!values.isEmpty()) {
                properties.put(property.key(), List.copyOf(values));
            }
        }
        return properties;
    }
}
