package org.incidentcommons.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Reads the pages of a PDF: joins wrapped lines to paragraphs, finds the headings among the lines, and puts what
 * repeats at the edges of pages behind the report.
 */
final class PageText {
    /** So many lines at each edge of a page may be running headers or footers. */
    private static final int EDGE_LINES = 3;

    /** A line shorter than this share of the page's widest line ends its paragraph, because the next word had room. */
    private static final double FULL_LINE = 0.7;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)^(?:page|seite|p[aá]gina|-)?\\s*\\d{1,4}\\s*(?:(?:/|of|von|sur|de)\\s*\\d{1,4})?\\s*-?$");

    private final Manuscript manuscript;
    private final Optional<String> headTitle;
    private final HeadingDictionary dictionary = HeadingDictionary.standard();

    PageText(Manuscript manuscript, Optional<String> headTitle) {
        this.manuscript = manuscript;
        this.headTitle = headTitle;
    }

    void write(Elements pages) {
        List<List<Line>> lines = pages.stream().map(PageText::lines).toList();
        Set<String> running = running(lines);
        Set<String> furniture = new LinkedHashSet<>();
        StringBuilder raw = new StringBuilder();
        for (List<Line> page : lines) {
            for (int i = 0; i < page.size(); i++) {
                Line line = page.get(i);
                boolean edge = i < EDGE_LINES || i >= page.size() - EDGE_LINES;
                if (edge
                        && (running.contains(key(line))
                                || PAGE_NUMBER.matcher(line.text()).matches())) {
                    furniture.add(line.text());
                } else {
                    raw.append(line.blankBefore() && !raw.isEmpty() ? "\n" : "")
                            .append(line.text())
                            .append("\n");
                }
            }
        }
        report(Line.of(raw.toString()));
        if (!furniture.isEmpty()) {
            manuscript.furniture();
            manuscript.paragraph(String.join("\n", furniture));
        }
    }

    private static List<Line> lines(Element page) {
        String text = page.select("p").stream()
                .map(Element::wholeText)
                .map(words -> words.replace('\t', ' '))
                .collect(Collectors.joining("\n\n"));
        return Line.of(text);
    }

    private static String key(Line line) {
        return line.text().replaceAll("\\d+", "#").replaceAll("\\s+", " ");
    }

    /** Lines at the edges of at least three pages and of half of them, whatever numbers are in them. */
    private static Set<String> running(List<List<Line>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<Line> page : pages) {
            Stream<Line> top = page.stream().limit(EDGE_LINES);
            Stream<Line> bottom = page.stream().skip(Math.max(0, page.size() - EDGE_LINES));
            new HashSet<>(Stream.concat(top, bottom).map(PageText::key).toList())
                    .forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        int enough = Math.max(3, (pages.size() + 1) / 2);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= enough)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void report(List<Line> lines) {
        int titleLines = titleLines(lines);
        if (titleLines > 0) {
            manuscript.title(joined(lines.subList(0, titleLines)));
        } else {
            headTitle.ifPresent(manuscript::title);
        }
        List<Line> rest = lines.subList(titleLines, lines.size());
        Map<Span, Heading> headings = new HeadingLines(rest, dictionary, false)
                .find().stream().collect(Collectors.toMap(Heading::span, Function.identity(), (a, b) -> a));
        int width = rest.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        List<Line> block = new ArrayList<>();
        for (Line line : rest) {
            Heading heading = headings.get(line.span());
            if (heading != null || !block.isEmpty() && startsBlock(block.getLast(), line, width)) {
                flush(block);
            }
            if (heading != null) {
                manuscript.heading(line.text(), heading.level());
            } else {
                block.add(line);
            }
        }
        flush(block);
    }

    /** How many of the first lines are the title: those that the head repeats, else one that reads like a title. */
    private int titleLines(List<Line> lines) {
        String wanted = headTitle.map(PageText::letters).orElse("");
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < Math.min(3, lines.size()) && !wanted.isEmpty(); i++) {
            words.append(letters(lines.get(i).text()));
            if (words.length() >= 10
                    && wanted.startsWith(words.toString())
                    && (i + 1 == lines.size() || lines.get(i + 1).blankBefore())) {
                return i + 1;
            }
        }
        return wanted.isEmpty() && !PlainText.title(lines).isEmpty() ? 1 : 0;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static boolean startsBlock(Line before, Line line, int width) {
        boolean goesOn = Character.isLowerCase(line.text().charAt(0)) && !before.endsSentence();
        if (line.blankBefore()) {
            return !(goesOn && before.text().length() >= FULL_LINE * width);
        }
        boolean shortBefore = before.text().length() < FULL_LINE * width;
        return line.isItem() && !goesOn || line.startsWithClock() || shortBefore && !goesOn;
    }

    private void flush(List<Line> block) {
        if (!block.isEmpty()) {
            String words = joined(block);
            int bullet = block.getFirst().bulletLength();
            if (bullet > 0) {
                manuscript.item(0, words.substring(bullet));
            } else {
                manuscript.paragraph(words);
            }
            block.clear();
        }
    }

    /** Lines as one, without the hyphen of a word broken between two lower-case letters. */
    private static String joined(List<Line> lines) {
        StringBuilder words = new StringBuilder();
        for (Line line : lines) {
            int length = words.length();
            boolean broken =
                    length > 1 && words.charAt(length - 1) == '-' && Character.isLetter(words.charAt(length - 2));
            if (broken && Character.isLowerCase(line.text().charAt(0))) {
                words.setLength(length - 1);
            } else if (length > 0 && !broken) {
                words.append(' ');
            }
            words.append(line.text());
        }
        return words.toString();
    }
}
