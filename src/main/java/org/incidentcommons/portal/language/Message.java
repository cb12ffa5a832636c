package org.incidentcommons.portal.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One message in one language, read once. */
final class Message {
    /** Marks travel through the formatting as characters for private use, which no value keeps. */
    private static final Pattern WRITTEN_MARK = Pattern.compile("<(/?)([a-zA-Z]+)>");

    private static final Pattern MARK = Pattern.compile("([\\uE000\\uE001])([a-zA-Z]+)\\uE002");
    private static final Pattern PRIVATE = Pattern.compile("[\\uE000-\\uE002]");

    private final MessageFormat format;
    private final Set<String> placeholders = new TreeSet<>();
    private final Set<String> marks = new TreeSet<>();

    /** @throws IllegalArgumentException when the pattern is none of MessageFormat's */
    Message(String pattern, Locale locale) {
        Matcher written = WRITTEN_MARK.matcher(pattern);
        String marked = written.replaceAll(found -> {
            marks.add(found.group(2));
            return (found.group(1).isEmpty() ? "\uE000" : "\uE001") + found.group(2) + "\uE002";
        });
        format = new MessageFormat(marked, locale);
        MessagePattern parts = new MessagePattern(marked);
        for (int at = 0; at < parts.countParts(); at++) {
            MessagePattern.Part part = parts.getPart(at);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME
                    || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                placeholders.add(parts.getSubstring(part));
            }
        }
    }

    /** @return names of the values it needs */
    Set<String> placeholders() {
        return placeholders;
    }

    /** @return names of the marks in it */
    Set<String> marks() {
        return marks;
    }

    List<Piece> pieces(Map<String, ?> values) {
        String said = say(values);
        List<Piece> pieces = new ArrayList<>();
        Matcher mark = MARK.matcher(said);
        int from = 0;
        while (mark.find()) {
            addText(pieces, said.substring(from, mark.start()));
            pieces.add(mark.group(1).equals("\uE000") ? new Piece.Begin(mark.group(2)) : new Piece.End(mark.group(2)));
            from = mark.end();
        }
        addText(pieces, said.substring(from));
        return pieces;
    }

    private static void addText(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Text(text));
        }
    }

    private String say(Map<String, ?> values) {
        Map<String, Object> harmless = new TreeMap<>();
        values.forEach((name, value) -> harmless.put(
                name,
                value instanceof Number
                        ? value
                        : PRIVATE.matcher(Objects.toString(value, "")).replaceAll("")));
        // ICU's formats are not made for several threads at once.
        synchronized (format) {
            return format.format(harmless);
        }
    }
}
