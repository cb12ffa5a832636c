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

    private final StringBuilder text = new StringBuilder();
    private final List<Heading> headings = new ArrayList<>();
    private Span title = Span.NONE;
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

    void heading(String words, int level) {
        if (!words.isBlank()) {
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
        append(Block.PARAGRAPH, words);
    }

    /** @param depth 0 for an item of the outermost list */
    void item(int depth, String words) {
        append(Block.ITEM, "  ".repeat(depth) + "- " + words.strip());
    }

    void row(String words) {
        append(Block.ROW, words);
    }

    /** What follows is no part of the report. */
    void furniture() {
        headings.add(Heading.furniture(text.length()));
    }

    private Span append(Block block, String words) {
        String content = words.stripTrailing();
        if (content.isBlank()) {
            return Span.NONE;
        }
        if (!text.isEmpty()) {
            text.append(block == last && block != Block.PARAGRAPH ? "\n" : "\n\n");
        }
        last = block;
        int start = text.length();
        text.append(content);
        return new Span(start, text.length()).trimmed(text.toString());
    }

    /** The finished outline, with the headings that are recognised in the text besides those that were marked. */
    Outline outline() {
        return new Drafting(text.toString(), title, headings).outline();
    }
}
