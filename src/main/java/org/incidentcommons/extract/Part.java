package org.incidentcommons.extract;

import java.util.Objects;

/**
 * One document's text: of the file itself, or of a document embedded in it.
 *
 * @param name the file name, without folders; empty when the container gives none
 * @param mediaType without parameters, such as {@code application/pdf}
 * @param depth 0 for the file itself, 1 for its attachments or entries, and so on
 * @param xhtml one well-formed {@code body} element, unsanitized
 */
public record Part(String name, String mediaType, int depth, String xhtml) {
    public Part {
        Objects.requireNonNull(name);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(xhtml);
        if (depth < 0) {
            throw new IllegalArgumentException("depth " + depth);
        }
    }

    /** Whether the file is text as typed, Markdown included, so that {@link #text()} is all there is. */
    public boolean isPlainText() {
        return mediaType.startsWith("text/") && !mediaType.equals("text/html") && !xhtml.contains("<table");
    }

    public boolean isMarkdown() {
        return mediaType.equals("text/x-web-markdown") || mediaType.equals("text/markdown");
    }

    /** The characters without the markup, line ends kept. For a plain text file this is its content. */
    public String text() {
        return Xhtml.parse(xhtml).wholeText();
    }

    /** Length and digest only: the text is unsanitized, and a file name may name somebody too. */
    @Override
    public String toString() {
        return "Part[%s, depth %d, %s]".formatted(mediaType, depth, Fingerprint.of(xhtml));
    }
}
