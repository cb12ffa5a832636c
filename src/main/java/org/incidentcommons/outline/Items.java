package org.incidentcommons.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits the body of a section into the passages that stand on their own: list items, table rows, paragraphs. */
final class Items {
    /** Shorter passages say nothing on their own ("None.", "n/a"), in characters. */
    private static final int MIN_LENGTH = 15;

    /** A passage with a mail address or a greeting that is shorter than this is a signature, in characters. */
    private static final int MAX_CONTACT = 120;

    private static final Pattern MARKER =
            Pattern.compile("^(?:[•●◦▪‣∙·■□➢►\\uF0B7\\uF0A7*+–—-]|\\(?[A-Za-z0-9]{1,2}[.)]|\\[[ xX]\\])\\s+");
    private static final Pattern INDENTED = Pattern.compile("^(?: {2,}|\\t).*");
    private static final Pattern CONTACT = Pattern.compile("[\\w.-]@[\\w-]+\\.\\w");
    private static final Pattern CLOSING = Pattern.compile(
            "(?is)^(?:with )?(?:many |kind |best |warm )?(?:thanks|regards|wishes|greetings)\\b.*|^(?:yours|sincerely|cordialement|saludos|mit freundlichen|viele grüße)\\b.*");
    private static final Pattern TABLE_RULE = Pattern.compile("^[|:\\s-]+$");

    private final String text;

    Items(String text) {
        this.text = text;
    }

    /** A passage, and whether it is a row of a table. */
    record Item(Span span, boolean row) {}

    /** In the order of the text. Items inside items belong to the outer one. An announcement of a list is left out. */
    List<Item> of(Span body) {
        List<Item> items = new ArrayList<>();
        List<Line> lines = Line.of(body.of(text)).stream()
                .map(line -> shifted(line, body.start()))
                .toList();
        boolean inList = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean indented = isIndented(line) && !items.isEmpty() && inList;
            boolean goesOn = !items.isEmpty()
                    && (indented
                            || !line.blankBefore()
                                    && !line.isItem()
                                    && !line.isRow()
                                    && !items.getLast().row());
            if (goesOn) {
                Item last = items.removeLast();
                items.add(new Item(new Span(last.span().start(), line.span().end()), last.row()));
            } else {
                inList = line.isItem();
                items.add(new Item(withoutMarker(line), line.isRow()));
            }
        }
        return items.stream().filter(item -> saysSomething(item, items.size())).toList();
    }

    private static Line shifted(Line line, int by) {
        return new Line(line.span().shifted(by), line.text(), line.blankBefore(), line.blankAfter());
    }

    private boolean isIndented(Line line) {
        int lineStart = text.lastIndexOf('\n', line.span().start()) + 1;
        return INDENTED.matcher(text.substring(lineStart, line.span().end())).matches();
    }

    private Span withoutMarker(Line line) {
        var marker = MARKER.matcher(line.text());
        int skip = marker.find() ? marker.end() : 0;
        return new Span(line.span().start() + skip, line.span().end());
    }

    private static boolean isFromTheSender(String words) {
        return words.indexOf('@') >= 0 && CONTACT.matcher(words).find()
                || CLOSING.matcher(words).matches();
    }

    private boolean saysSomething(Item item, int among) {
        String words = item.span().of(text);
        boolean announces = words.endsWith(":") && among > 1;
        return words.length() >= MIN_LENGTH
                && !announces
                && !(words.length() < MAX_CONTACT && isFromTheSender(words))
                && !TABLE_RULE.matcher(words).matches()
                && words.contains(" ");
    }
}
