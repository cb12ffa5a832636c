package org.incidentcommons.search.lucene;

import java.util.Arrays;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as passages quote it: each paragraph, list item and row of a table as one block in one line, without the marks
 * of lists and tables. Words and their order stay as they are.
 */
final class RunningText {
    /** Stands between blocks; passages rather end there than inside one. White space for the analyzer. */
    static final char BLOCK_BREAK = '\u2028';

    private static final Pattern BULLET =
            Pattern.compile("^(?:[•●◦▪‣∙■□➢►\\uF0B7\\uF0A7]\\s*|[*+–—-]\\s+|\\(?[a-z]\\)\\s+)");
    /** Documents may have lost the space behind it, but "4.1 %" begins with no number of an item. */
    private static final Pattern NUMBER = Pattern.compile("^\\(?(\\d{1,2})[.)](?:\\s+|(?=[\\p{Lu}\"“„«(]))");

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern CELLS = Pattern.compile("(?:^|\\s)\\|(?=\\s|$)");
    private static final String SENTENCE_ENDS = ".!?:;,…";
    private static final String CLOSING = "\"”’»)";

    private final StringJoiner blocks = new StringJoiner(String.valueOf(BLOCK_BREAK));
    private final StringBuilder block = new StringBuilder();
    private int itemNumber;
    private boolean isRow;

    private RunningText() {}

    static String of(String text) {
        RunningText running = new RunningText();
        LINE_END.splitAsStream(text).map(String::strip).forEach(running::add);
        running.close();
        return running.blocks.toString();
    }

    private void add(String line) {
        if (line.isEmpty()) {
            close();
        } else if (line.indexOf('|') >= 0 && CELLS.matcher(line).find()) {
            close();
            block.append(joined(line));
            isRow = true;
        } else {
            String words = withoutMark(line);
            if (isRow || words.length() < line.length()) {
                close();
            }
            block.append(block.isEmpty() ? "" : " ").append(withSingleSpaces(words));
        }
    }

    /** Nearly all lines are so already, and this runs over every text of a rebuild. */
    private static String withSingleSpaces(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean isOdd = c == ' ' ? i > 0 && words.charAt(i - 1) == ' ' : c >= '\t' && c <= '\r';
            if (isOdd) {
                return WHITE_SPACE.matcher(words).replaceAll(" ");
            }
        }
        return words;
    }

    private String withoutMark(String line) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.lookingAt()) {
            return line.substring(bullet.end());
        }
        Matcher number = NUMBER.matcher(line);
        if (number.lookingAt() && isNext(Integer.parseInt(number.group(1)))) {
            return line.substring(number.end());
        }
        return line;
    }

    /** Documents may number every item 1. Any other number out of order is no item's, but a day's: "17. Juli". */
    private boolean isNext(int number) {
        boolean isNext = number == 1 || number == itemNumber + 1;
        itemNumber = isNext ? number : itemNumber;
        return isNext;
    }

    private static String joined(String row) {
        return Arrays.stream(CELLS.split(row))
                .map(cell -> withSingleSpaces(cell.strip()))
                .filter(cell -> !cell.isEmpty())
                .reduce((left, right) -> left + (isEnded(left, left.length()) ? " " : ", ") + right)
                .orElse("");
    }

    private void close() {
        isRow = false;
        if (block.chars().anyMatch(Character::isLetterOrDigit)) {
            blocks.add(block);
        }
        block.setLength(0);
    }

    /** @return that part of a running text in one line, with a dot between blocks that do not end like a sentence */
    static String line(String running, int start, int end) {
        StringBuilder line = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = running.charAt(i);
            if (c != BLOCK_BREAK) {
                line.append(c);
            } else {
                line.append(isEnded(running, i) ? " " : " · ");
            }
        }
        return line.toString();
    }

    private static boolean isEnded(String text, int end) {
        int last = end - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
    }
}
