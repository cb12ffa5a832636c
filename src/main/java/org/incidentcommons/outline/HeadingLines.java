package org.incidentcommons.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the lines of plain text that are headings: Markdown, underlined, numbered, in capitals, ending with a colon,
 * standing alone, or known from the dictionary. When in doubt a line is not a heading.
 */
final class HeadingLines {
    /** Longest heading, in characters and words: longer lines are sentences. */
    private static final int MAX_LENGTH = 100;

    private static final int MAX_WORDS = 10;

    /** An unknown line that stands alone must be shorter than a known heading to count. */
    private static final int MAX_ISOLATED_LENGTH = 60;

    private static final int MAX_ISOLATED_WORDS = 8;

    /** A table of contents has at least this many entries. */
    private static final int MIN_CONTENTS = 3;

    private static final Pattern MARKDOWN = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*$");
    private static final Pattern NUMBERED =
            Pattern.compile("^((?:\\d{1,2}(?:\\.\\d{1,2}){0,4}|[IVX]{1,4}|[A-H])[.):]?)\\s+(\\p{Lu}.*)$");
    private static final Pattern BOLD = Pattern.compile("^\\*\\*(.{3,80}?)\\*\\*:?$");
    private static final Pattern TITLE_LIKE = Pattern.compile("^[\\p{Lu}\\d¿\"“„].*[\\p{L}\\d)?\"”]$");
    private static final Pattern GREETING = Pattern.compile(
            "(?i)^(?:dear|hello|hi|best|kind|regards|sincerely|yours|thanks|thank you|note|warning|page|confidential).*");
    /** A label with its value: "Time to recovery: 84 minutes". */
    private static final Pattern LABELLED = Pattern.compile("^[^:]{2,40}: .*\\d.*");

    private static final Pattern HAS_DATE_OR_TIME =
            Pattern.compile(".*(?:\\b\\d{1,2}:\\d{2}|\\b(?:19|20)\\d{2}\\b|@|://).*");

    private final HeadingDictionary dictionary;
    private final boolean knownOnly;
    private final List<Line> lines;

    /** @param knownOnly only headings of the dictionary, because the text has marked headings besides */
    HeadingLines(List<Line> lines, HeadingDictionary dictionary, boolean knownOnly) {
        this.lines = lines;
        this.dictionary = dictionary;
        this.knownOnly = knownOnly;
    }

    List<Heading> find() {
        Map<Integer, Heading> found = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int at = i;
            heading(i).ifPresent(heading -> found.put(at, heading));
        }
        withoutContents(found);
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private Optional<Heading> heading(int i) {
        Line line = lines.get(i);
        if (line.text().length() > MAX_LENGTH || line.isUnderline() || line.isRow()) {
            return Optional.empty();
        }
        return marked(i, line).or(() -> numbered(i, line)).or(() -> plain(i, line));
    }

    private Optional<Heading> marked(int i, Line line) {
        Matcher markdown = MARKDOWN.matcher(line.text());
        if (markdown.matches()) {
            return Optional.of(new Heading(line.span(), markdown.group(1).length(), markdown.group(2)));
        }
        if (!line.blankAfter() && line.blankBefore() && lines.get(i + 1).isUnderline() && !line.isItem()) {
            Span both = new Span(line.span().start(), lines.get(i + 1).span().end());
            int level = lines.get(i + 1).text().startsWith("=") ? 1 : 2;
            return Optional.of(new Heading(both, level, line.text()));
        }
        Matcher bold = BOLD.matcher(line.text());
        if (bold.matches() && line.blankBefore()) {
            return Optional.of(new Heading(line.span(), Heading.ISOLATED, bold.group(1)));
        }
        return Optional.empty();
    }

    private Optional<Heading> numbered(int i, Line line) {
        Matcher numbered = NUMBERED.matcher(line.text());
        if (!numbered.matches() || line.words() > MAX_WORDS || ".,;!".indexOf(last(line.text())) >= 0) {
            return Optional.empty();
        }
        String number = numbered.group(1);
        String label = withoutColon(numbered.group(2));
        int level = 1
                + (int) number.replaceAll("[.):]$", "")
                        .chars()
                        .filter(c -> c == '.')
                        .count();
        boolean known = dictionary.kindOf(label).isPresent();
        boolean isolated = line.blankBefore() && line.blankAfter() && !neighbourIsNumbered(i);
        boolean multiPart = number.matches("\\d+(\\.\\d+)+\\.?") && line.blankBefore();
        return known && startsBlock(i) || !knownOnly && (isolated || multiPart)
                ? Optional.of(new Heading(line.span(), level, label))
                : Optional.empty();
    }

    private boolean neighbourIsNumbered(int i) {
        return i > 0 && NUMBERED.matcher(lines.get(i - 1).text()).matches()
                || i + 1 < lines.size()
                        && NUMBERED.matcher(lines.get(i + 1).text()).matches();
    }

    private Optional<Heading> plain(int i, Line line) {
        String label = withoutColon(line.text());
        if (line.isItem()
                || line.startsWithClock()
                || LABELLED.matcher(line.text()).matches()
                || line.words() > MAX_WORDS
                || label.isEmpty()) {
            return Optional.empty();
        }
        boolean capitals = isCapitals(label);
        boolean colon = !label.equals(line.text());
        boolean titleLike = TITLE_LIKE.matcher(label).matches() && (label.endsWith("?") || !label.contains(". "));
        boolean known = titleLike
                && startsBlock(i)
                && (dictionary.kindOfWhole(label).isPresent()
                        || line.blankBefore() && dictionary.kindOf(label).isPresent() && !looksLikeSentence(label));
        if (known) {
            return Optional.of(new Heading(line.span(), capitals ? 2 : Heading.ISOLATED, label));
        }
        if (knownOnly || colon || !line.blankBefore() || !titleLike || i + 1 == lines.size()) {
            return Optional.empty();
        }
        boolean unknown = capitals && label.length() >= 4 || line.blankAfter() && isIsolated(i, line);
        return unknown && isUnsuspicious(label)
                ? Optional.of(new Heading(line.span(), capitals ? 2 : Heading.ISOLATED, label))
                : Optional.empty();
    }

    private boolean isIsolated(int i, Line line) {
        return line.text().length() <= MAX_ISOLATED_LENGTH
                && line.words() <= MAX_ISOLATED_WORDS
                && !isShort(lines.get(i + 1))
                && (i == 0 || !isShort(lines.get(i - 1)) || lines.get(i - 1).isItem());
    }

    /** Short lines in a row are a menu, an address or a list, not headings. */
    private static boolean isShort(Line line) {
        return !line.isItem()
                && !line.isRow()
                && !line.startsWithClock()
                && line.text().length() <= MAX_ISOLATED_LENGTH
                && !line.endsSentence();
    }

    private static boolean isUnsuspicious(String label) {
        return !GREETING.matcher(label).matches()
                && !HAS_DATE_OR_TIME.matcher(label).matches();
    }

    /** A known phrase in a statement ("Customers had no impact") is not a heading; in a question it is. */
    private static boolean looksLikeSentence(String label) {
        return !label.endsWith("?")
                && label.matches("(?i).*\\b(?:is|are|were|will|would|should|has|have|had|can|could|please|see)\\b.*")
                && !label.matches("(?i)^(?:what|why|how|where|when|who)\\b.*");
    }

    private boolean startsBlock(int i) {
        return i == 0
                || lines.get(i).blankBefore()
                || lines.get(i - 1).endsSentence()
                || lines.get(i - 1).isUnderline();
    }

    /** Numbered lines and headings in a row, most of which come again later, are a table of contents. */
    private void withoutContents(Map<Integer, Heading> found) {
        Map<String, Integer> lastPlace = new HashMap<>();
        found.forEach((at, heading) -> lastPlace.merge(key(heading.label()), at, Math::max));
        for (int from = 0; from < lines.size(); from++) {
            int to = from;
            int repeated = 0;
            while (to < lines.size() && (found.containsKey(to) || isEntry(lines.get(to)))) {
                String words = found.containsKey(to) ? found.get(to).label() : unnumbered(lines.get(to));
                boolean again = lastPlace.getOrDefault(key(words), -1) > to;
                if (!again && !isEntry(lines.get(to))) {
                    break;
                }
                repeated += again ? 1 : 0;
                to++;
            }
            if (to - from >= MIN_CONTENTS && 2 * repeated >= to - from) {
                found.keySet().removeAll(IntStream.range(from, to).boxed().toList());
            }
            from = Math.max(to, from);
        }
    }

    private static boolean isEntry(Line line) {
        return line.text().length() <= MAX_LENGTH
                && NUMBERED.matcher(line.text()).matches();
    }

    private static String unnumbered(Line line) {
        Matcher numbered = NUMBERED.matcher(line.text());
        return numbered.matches() ? numbered.group(2) : line.text();
    }

    /** Words without the dots and page number that follow them in a table of contents. */
    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+\\d*$", "");
    }

    private static boolean isCapitals(String label) {
        return label.equals(label.toUpperCase(Locale.ROOT)) && !label.equals(label.toLowerCase(Locale.ROOT));
    }

    private static String withoutColon(String label) {
        return label.endsWith(":") ? label.substring(0, label.length() - 1).strip() : label;
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }
}
