package org.incidentcommons.outline;

import java.util.ArrayList;
import java.util.List;

/** A canonical text in the making: blocks apart by blank lines, list items and table rows by line breaks. */
final class Manuscript {
    private enum Block {
        PARAGRAPH,
        ITEM,
        ROW
    }

    /** A first paragraph up to this many characters may be a title. */
    private static final int MAX_TITLE = 120;

    private final StringBuilder text = new StringBuilder();
    private final List<Heading> headings = new ArrayList<>();
    private Span title = Span.NONE;
    private boolean searched;
    private Block last = Block.PARAGRAPH;

    void title(String words) {
        title = append(Block.PARAGRAPH, words);
    }

    boolean hasTitle() {
        return !title.isEmpty();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The first words of a text without title are its title unless they name a section. */
    void heading(String words, int level) {
        boolean first = isEmpty() && !hasTitle() && level > 0;
        if (first && HeadingDictionary.standard().kindOf(words).isEmpty()) {
            title(words.strip());
        } else if (!words.isBlank()) {
            headings.add(new Heading(append(Block.PARAGRAPH, words), level, words.strip()));
        }
    }

    /** A heading at the start of a paragraph, with the rest of the paragraph. */
    void runIn(String label, String rest, int level) {
        Span span = append(Block.PARAGRAPH, label);
        headings.add(new Heading(span, level, label.strip()));
        text.append(' ').append(rest.strip());
    }

    void paragraph(String words) {
        if (isEmpty() && !hasTitle() && !words.isBlank() && isTitleLike(words.strip())) {
            title(words.strip());
        } else {
            append(Block.PARAGRAPH, words);
        }
    }

    private static boolean isTitleLike(String words) {
        return words.length() <= MAX_TITLE
                && words.contains(" ")
                && words.indexOf('\n') < 0
                && !words.contains(". ")
                && !words.contains("@")
                && ".:;,!".indexOf(words.charAt(words.length() - 1)) < 0;
    }

    /** @param depth 0 for an item of the outermost list */
    void item(int depth, String words) {
        append(Block.ITEM, "  ".repeat(depth) + "- " + words.strip());
    }

    void row(String words) {
        append(Block.ROW, words);
    }

    /** The lines have been searched for headings before they were joined. */
    void searched() {
        searched = true;
    }

    /** What follows is no part of the report. */
    void furniture() {
        headings.add(Heading.furniture(text.length()));
    }

    private Span append(Block block, String written) {
        String content = written.stripTrailing();
        Span words = new Span(0, content.length()).trimmed(content);
        if (words.isEmpty()) {
            return Span.NONE;
        }
        if (!text.isEmpty()) {
            text.append(block == last && block != Block.PARAGRAPH ? "\n" : "\n\n");
        }
        last = block;
        int start = text.length();
        text.append(content);
        return new Span(start + words.start(), start + words.end());
    }

    /** The finished outline, with the headings that are recognised in the text besides those that were marked. */
    Outline outline() {
        return new Drafting(text.toString(), title, headings, searched).outline();
    }
}
