package org.incidentcommons.portal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * The body of a section cut into paragraphs, list items and table rows, by the conventions of {@code ReportSection}.
 * Reports kept as plain text may use other bullets and numbers for their lists.
 */
final class Passages {
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]+|\\R");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•–]|\\d{1,2}[.)])\\s+");
    private static final String BAR = " | ";

    enum Form {
        PARAGRAPH,
        ITEM,
        ROW
    }

    /** @param text without the bullet */
    record Passage(Form form, SanitizedText text) {
        List<SanitizedText> cells() {
            List<SanitizedText> cells = new ArrayList<>();
            String value = text.value();
            int start = 0;
            for (int bar = value.indexOf('|'); bar >= 0; bar = value.indexOf('|', start)) {
                cells.add(trimmed(text, start, bar));
                start = bar + 1;
            }
            cells.add(trimmed(text, start, value.length()));
            return cells;
        }
    }

    private final SanitizedText body;
    private final List<Passage> passages = new ArrayList<>();
    private Form form = Form.PARAGRAPH;
    private int start = -1;
    private int end;

    private Passages(SanitizedText body) {
        this.body = body;
    }

    static List<Passage> of(SanitizedText body) {
        return new Passages(body).read();
    }

    private List<Passage> read() {
        Matcher lines = LINE.matcher(body.value());
        boolean afterBlank = true;
        int breaks = 0;
        while (lines.find()) {
            String line = lines.group();
            if (line.isBlank()) {
                afterBlank |= ++breaks > 1;
                continue;
            }
            take(line, lines.start(), lines.end(), afterBlank);
            afterBlank = false;
            breaks = 0;
        }
        close();
        return List.copyOf(passages);
    }

    private void take(String line, int from, int to, boolean afterBlank) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.find()) {
            open(Form.ITEM, from + bullet.end(), to);
        } else if (line.contains(BAR)) {
            open(Form.ROW, from, to);
        } else if (start >= 0 && form != Form.ROW && (!afterBlank || form == Form.ITEM && line.startsWith("  "))) {
            end = to; // the line goes on with what stands above it
        } else {
            open(Form.PARAGRAPH, from, to);
        }
    }

    private void open(Form next, int from, int to) {
        close();
        form = next;
        start = from;
        end = to;
    }

    private void close() {
        if (start >= 0) {
            SanitizedText text = trimmed(body, start, end);
            if (!text.isBlank()) {
                passages.add(new Passage(form, text));
            }
        }
        start = -1;
    }

    static SanitizedText trimmed(SanitizedText text, int start, int end) {
        String value = text.value();
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(value.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(value.charAt(to - 1))) {
            to--;
        }
        return text.sub(from, to);
    }
}
