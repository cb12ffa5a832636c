package org.incidentcommons.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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

    /** From this share of blocks of one line on the blank lines between them tell nothing. */
    private static final double LOOSE = 0.8;

    /** A line shorter than this share of the width of the text ends its paragraph, because the next word had room. */
    private static final double FULL_LINE = 0.7;

    /**
     * From so many lines in a row on short lines are a menu; lists and tables in reports are shorter or have numbers.
     */
    private static final int MIN_MENU = 8;

    /** Longest entry of a menu, in characters. */
    private static final int MAX_MENU_ENTRY = 45;

    /** Across a blank line a sentence goes on only after a line of at least this share; shorter ones are a list. */
    private static final double HALF_LINE = 0.5;

    private static final int MAX_TITLE_LINES = 3;

    /** So many letters that a page shares with the title of the file are no coincidence. */
    private static final int MIN_TITLE = 10;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)^(?:page|seite|p[aá]gina|-)?\\s*\\d{1,4}\\s*(?:(?:/|of|von|sur|de)\\s*\\d{1,4})?\\s*-?$");

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Manuscript manuscript;
    private final Optional<String> headTitle;
    private final Bookmarks bookmarks;
    private final HeadingDictionary dictionary = HeadingDictionary.standard();

    PageText(Manuscript manuscript, Optional<String> headTitle, Bookmarks bookmarks) {
        this.bookmarks = bookmarks;
        this.manuscript = manuscript;
        this.headTitle = headTitle;
    }

    void write(Elements pages) {
        List<List<Line>> lines = pages.stream().map(PageText::lines).toList();
        Set<String> running = running(lines);
        Set<String> furniture = new LinkedHashSet<>();
        StringBuilder raw = new StringBuilder();
        for (List<Line> page : lines) {
            Set<Line> menu = menu(page);
            for (int i = 0; i < page.size(); i++) {
                Line line = page.get(i);
                boolean edge = i < EDGE_LINES || i >= page.size() - EDGE_LINES;
                boolean runs = running.contains(key(line))
                        || PAGE_NUMBER.matcher(line.text()).matches();
                if (edge && runs || menu.contains(line)) {
                    furniture.add(line.text());
                } else {
                    raw.append(line.blankBefore() && !raw.isEmpty() ? "\n" : "")
                            .append(line.text())
                            .append("\n");
                }
            }
        }
        manuscript.searched();
        report(Line.of(raw.toString()));
        if (!furniture.isEmpty()) {
            manuscript.furniture();
            manuscript.paragraph(String.join("\n", furniture));
        }
    }

    /**
     * The lines of a printed web page's menus: many short ones in a row, without a number, a full stop or a known
     * heading.
     */
    private Set<Line> menu(List<Line> page) {
        Set<Line> menu = new HashSet<>();
        for (int from = 0; from < page.size(); from++) {
            int to = from;
            while (to < page.size() && isMenuEntry(page.get(to))) {
                to++;
            }
            if (to - from >= MIN_MENU) {
                menu.addAll(page.subList(from, to));
            }
            from = Math.max(from, to);
        }
        return menu;
    }

    private boolean isMenuEntry(Line line) {
        String words = line.text();
        return words.length() <= MAX_MENU_ENTRY
                && !line.isItem()
                && words.chars().noneMatch(Character::isDigit)
                && ".:;,".indexOf(words.charAt(words.length() - 1)) < 0
                && (dictionary.kindOfWhole(words).isEmpty()
                        || dictionary.kindOfWhole(words).get() == SectionKind.OTHER);
    }

    private static List<Line> lines(Element page) {
        String text = page.select("p").stream()
                .map(Element::wholeText)
                .map(words -> words.replaceAll("[\\t\\u00A0]", " "))
                .collect(Collectors.joining("\n\n"));
        return Line.of(text);
    }

    private static String key(Line line) {
        return BLANKS.matcher(DIGITS.matcher(line.text()).replaceAll("#")).replaceAll(" ");
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
        Map<Span, Heading> headings = headings(rest);
        int width = width(rest);
        boolean loose = rest.stream()
                        .filter(line -> line.blankBefore() && line.blankAfter())
                        .count()
                > LOOSE * rest.size();
        List<Line> block = new ArrayList<>();
        for (Line line : rest) {
            Heading heading = headings.get(line.span());
            if (heading != null || !block.isEmpty() && startsBlock(block.getLast(), line, width, loose)) {
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

    private Map<Span, Heading> headings(List<Line> lines) {
        Map<Span, Heading> headings = new HashMap<>();
        new HeadingLines(lines, dictionary, false).find().forEach(it -> headings.put(it.span(), it));
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean startsBlock =
                    i == 0 || line.blankBefore() || lines.get(i - 1).endsSentence();
            boolean alreadyFound = headings.containsKey(line.span());
            OptionalInt level = startsBlock || alreadyFound ? bookmarks.level(line.text()) : OptionalInt.empty();
            if (level.isPresent() && !isInContents(lines, i)) {
                headings.put(line.span(), new Heading(line.span(), level.getAsInt(), line.text()));
            }
        }
        return headings;
    }

    /** Whether the bookmarked words come again, and another bookmark follows at once: a table of contents. */
    private boolean isInContents(List<Line> lines, int i) {
        if (i + 1 == lines.size() || bookmarks.level(lines.get(i + 1).text()).isEmpty()) {
            return false;
        }
        String key = key(lines.get(i));
        return lines.subList(i + 1, lines.size()).stream()
                .anyMatch(line -> key(line).equals(key));
    }

    /** Characters in a full line: the longest but for a tenth of the lines, which may be captions or tables. */
    private static int width(List<Line> lines) {
        int[] lengths =
                lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
        return lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
    }

    /** How many of the first lines are the title: those that the head repeats, else one that reads like a title. */
    private int titleLines(List<Line> lines) {
        String wanted = headTitle.map(PageText::letters).orElse("");
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < Math.min(MAX_TITLE_LINES, lines.size()) && !wanted.isEmpty(); i++) {
            words.append(letters(lines.get(i).text()));
            boolean whole = wanted.contentEquals(words);
            boolean beginning = words.length() >= MIN_TITLE
                    && wanted.startsWith(words.toString())
                    && (i + 1 == lines.size() || lines.get(i + 1).blankBefore());
            if (whole || beginning) {
                return i + 1;
            }
        }
        return wanted.isEmpty() && !PlainText.title(lines).isEmpty() ? 1 : 0;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static boolean startsBlock(Line before, Line line, int width, boolean loose) {
        boolean goesOn = Character.isLowerCase(line.text().charAt(0)) && !before.endsSentence();
        if (line.blankBefore() && !loose) {
            return !(goesOn && before.text().length() >= HALF_LINE * width);
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
