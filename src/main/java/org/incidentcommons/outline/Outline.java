package org.incidentcommons.outline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A report's text and what stands where in it. Every character that is not blank stands in exactly one of title,
 * heading or body.
 *
 * @param text the canonical text; all spans are places in it
 * @param title place of the title, empty when there is none
 * @param sections in the order of the text
 * @param lessons in the order of the text
 * @param recommendations in the order of the text
 */
public record Outline(
        String text, Span title, List<Section> sections, List<Lesson> lessons, List<Recommendation> recommendations) {
    public Outline {
        Objects.requireNonNull(text);
        sections = List.copyOf(sections);
        lessons = List.copyOf(lessons);
        recommendations = List.copyOf(recommendations);
        int length = text.length();
        Stream.of(
                        Stream.of(title),
                        sections.stream().flatMap(section -> Stream.of(section.heading(), section.body())),
                        lessons.stream().map(Lesson::text),
                        recommendations.stream().map(Recommendation::text))
                .flatMap(spans -> spans)
                .filter(span -> span.end() > length)
                .findAny()
                .ifPresent(span -> {
                    throw new IllegalArgumentException(span + " is outside a text of " + length + " characters");
                });
    }

    /** The outline of plain text, which stays as given: spans are places in {@code text} itself. */
    public static Outline ofText(String text) {
        return new PlainText(text).outline();
    }

    /** The outline of Markdown (CommonMark with tables). The canonical text has no markup left but list dashes. */
    public static Outline ofMarkdown(String markdown) {
        return new MarkdownText(markdown).outline();
    }

    /**
     * The outline of HTML, or of the XHTML that Tika writes for any format. Blocks are separated by blank lines, list
     * items start with a dash, cells of a table row are separated by bars.
     */
    public static Outline ofHtml(String html) {
        return new HtmlText(html, "").outline();
    }

    /**
     * The same for a document whose title is told elsewhere, such as the subject of a mail or the properties of an
     * office file. It counts only where the text itself has none, and not where it is the name of a file or a program.
     */
    public static Outline ofHtml(String html, String documentTitle) {
        return new HtmlText(html, documentTitle).outline();
    }

    /**
     * Several outlines as one: each part with a label starts with that label as the heading of an {@code OTHER}
     * section, then follow its own sections. The title is that of the first part without a label; further titles become
     * headings.
     */
    public static Outline ofParts(List<Part> parts) {
        return Joined.of(parts);
    }

    /** The characters at {@code span}. */
    public String text(Span span) {
        return span.of(text);
    }

    /** The words of a section's heading without markup or closing colon; empty when it has none. */
    public String heading(Section section) {
        return section.heading()
                .of(text)
                .replaceFirst("^#{1,6}\\s+", "")
                .replaceFirst("\\R[=~-]{3,}$", "")
                .replaceAll("^\\*\\*|\\*\\*:?$", "")
                .replaceFirst("\\s*:$", "");
    }

    /** Length and digest only: the text may identify people. */
    @Override
    public String toString() {
        return "Outline[" + text.length() + " characters, sha256 " + digest() + ", " + sections.size() + " sections]";
    }

    private String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
