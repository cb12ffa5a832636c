package org.incidentcommons.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the blocks of an HTML element into a manuscript, in reading order. */
final class HtmlBlocks {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** What does not belong to the line of the item that it stands in. */
    private static final Set<String> APART = Set.of("ul", "ol", "table", "pre");

    /** A bold paragraph longer than this is emphasis and no heading, in characters. */
    private static final int MAX_BOLD_HEADING = 90;

    /** A label with its value: "Date of the incident: 3 May". */
    private static final Pattern LABELLED = Pattern.compile("^[^:]{2,40}: .*\\d.*");

    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t\\u00A0]*\\n\\s*");

    private final Manuscript manuscript;
    private final HeadingDictionary dictionary = HeadingDictionary.standard();
    private boolean headings = true;
    private StringBuilder inline = new StringBuilder();

    HtmlBlocks(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /** For page furniture, whose headings do not structure the report. */
    HtmlBlocks withoutHeadings() {
        headings = false;
        return this;
    }

    void write(Element element) {
        children(element, 0);
        flush();
    }

    private void children(Element element, int depth) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                inline.append(text.getWholeText());
            } else if (node instanceof Element child) {
                child(child, depth);
            }
        }
    }

    private void child(Element child, int depth) {
        String name = child.normalName();
        if (name.equals("br")) {
            inline.append(BREAK);
        } else if (HEADINGS.contains(name)) {
            flush();
            heading(child, name.charAt(1) - '0');
        } else if (name.equals("table")) {
            flush();
            new HtmlTable(child).write(this, manuscript, headings);
        } else if (name.equals("ul") || name.equals("ol")) {
            flush();
            items(child, depth);
        } else if (name.equals("pre")) {
            flush();
            manuscript.paragraph(child.wholeText());
        } else if (child.isBlock() || name.equals("dt") || name.equals("dd")) {
            flush();
            block(child, depth);
        } else {
            children(child, depth);
        }
    }

    private void block(Element block, int depth) {
        boolean isParagraph = block.nameIs("p");
        if (headings && block.nameIs("div") && block.hasClass("slide-content")) {
            slide(block);
        } else if (headings && (isParagraph || block.nameIs("dt")) && isBoldHeading(block)) {
            heading(block, Heading.BELOW_MARKED);
        } else if (isParagraph && block.childrenSize() == 0 && isPreformatted(block.wholeText())) {
            BLANK_LINES
                    .splitAsStream(block.wholeText())
                    .filter(words -> !words.isBlank())
                    .forEach(this::lines);
        } else if (!(headings && isParagraph && isBoldRunIn(block))) {
            children(block, depth);
            flush();
        }
    }

    /** Tika puts the plain text of a mail into one paragraph as it is, blank lines included. */
    private static boolean isPreformatted(String text) {
        return BLANK_LINES.matcher(text.strip()).find();
    }

    private void lines(String words) {
        for (String line : words.strip().split("\\R")) {
            inline.append(Line.of(line).stream().anyMatch(Line::isItem) ? BREAK : ' ')
                    .append(line);
        }
        flush();
    }

    private void slide(Element slide) {
        Element title = slide.selectFirst("p");
        if (title != null && words(title).length() <= MAX_BOLD_HEADING) {
            if (manuscript.isEmpty()) {
                manuscript.title(words(title));
            } else {
                heading(title, 2);
            }
            title.remove();
        }
        children(slide, 0);
        flush();
    }

    private void heading(Element element, int level) {
        String words = words(element);
        if (headings && words.length() <= 2 * MAX_BOLD_HEADING) {
            manuscript.heading(words, level);
        } else {
            manuscript.paragraph(words);
        }
    }

    private boolean isBoldHeading(Element paragraph) {
        if (paragraph.childrenSize() == 0) {
            return false; // most paragraphs
        }
        String words = words(paragraph);
        String bold = String.join(" ", paragraph.select("b, strong").eachText());
        boolean allBold = !bold.isBlank()
                && bold.replaceAll("\\s", "").length()
                        >= words.replaceAll("\\s", "").length();
        return allBold
                && words.length() <= MAX_BOLD_HEADING
                && !words.endsWith(".")
                && !LABELLED.matcher(words).matches()
                && words.chars().filter(Character::isLetter).count() >= 3
                && paragraph.selectFirst("br, img") == null
                && paragraph.closest("li") == null
                && (paragraph.closest("td, th") == null || HtmlTable.isLayout(paragraph.closest("table")));
    }

    /** Bold words of the dictionary that open a paragraph: "<b>Detection.</b> The alarm ..." */
    private boolean isBoldRunIn(Element paragraph) {
        Element first = paragraph.firstElementChild();
        if (first == null || !(first.nameIs("b") || first.nameIs("strong"))) {
            return false;
        }
        String label = words(first);
        String all = words(paragraph);
        Optional<SectionKind> kind = dictionary.kindOfWhole(label);
        boolean marked = label.matches(".*[.:]$") || all.startsWith(label + ":");
        if (!marked || kind.filter(it -> it != SectionKind.OTHER).isEmpty() || !all.startsWith(label)) {
            return false;
        }
        String full = all.startsWith(label + ":") ? label + ":" : label;
        if (all.length() == full.length()) {
            manuscript.heading(all, Heading.BELOW_MARKED);
        } else {
            manuscript.runIn(full, all.substring(full.length()), Heading.BELOW_MARKED);
        }
        return true;
    }

    private void items(Element list, int depth) {
        for (Element child : list.children()) {
            if (child.normalName().equals("li")) {
                item(child, depth);
            } else {
                child(child, depth + 1);
            }
        }
        inline = new StringBuilder();
    }

    /** The words of an item in one line, then the lists and tables in it. */
    private void item(Element item, int depth) {
        List<Element> inner = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        collect(item, words, inner);
        String line = collapse(words.toString()).replaceAll("\\s*\\R\\s*", " ");
        if (!line.isBlank()) {
            manuscript.item(depth, line);
        }
        inner.forEach(element -> child(element, depth + 1));
    }

    private static void collect(Element element, StringBuilder words, List<Element> inner) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText());
            } else if (node instanceof Element child) {
                if (APART.contains(child.normalName())) {
                    inner.add(child);
                } else {
                    words.append(child.isBlock() || child.nameIs("br") ? " " : "");
                    collect(child, words, inner);
                    words.append(child.isBlock() ? " " : "");
                }
            }
        }
    }

    private void flush() {
        String words = collapse(inline.toString());
        inline = new StringBuilder();
        List<Line> lines = Line.of(words);
        if (lines.isEmpty()) {
            return; // nothing, or only marks that nobody sees
        }
        Line line = lines.getFirst();
        if (line.bulletLength() > 0 && !words.contains("\n")) {
            manuscript.item(0, words.strip().substring(line.bulletLength()));
        } else {
            manuscript.paragraph(words);
        }
    }

    /** The words of an element in one line. */
    static String words(Element element) {
        return element.text().strip();
    }

    /** Stands for a line break until white space has been collapsed. */
    private static final char BREAK = '\uE000';

    /** Each run of white space, no-break spaces included, as one space, or as the line breaks in it. */
    private static String collapse(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int breaks = 0;
            int start = i;
            while (i < text.length() && isBlank(text.charAt(i))) {
                breaks += text.charAt(i++) == BREAK ? 1 : 0;
            }
            if (i > start) {
                words.append(breaks == 0 ? " " : "\n".repeat(breaks));
            } else {
                words.append(text.charAt(i++));
            }
        }
        return words.toString().strip();
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r' || letter == '\u00A0' || letter == BREAK;
    }
}
