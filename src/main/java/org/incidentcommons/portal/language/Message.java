package org.incidentcommons.portal.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
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
    private static final Pattern WRITTEN_MARK = Pattern.compile("<(/?)([a-zA-Z]+)>");

    private final MessageFormat format;
    private final Set<String> placeholders = new TreeSet<>();
    private final Set<String> marks = new TreeSet<>();

    /** @throws IllegalArgumentException when the pattern is none of MessageFormat's */
    Message(String pattern, Locale locale) {
        Matcher written = WRITTEN_MARK.matcher(pattern);
        String marked = written.replaceAll(found -> {
            marks.add(found.group(2));
            return found.group(1).isEmpty() ? Phrase.begin(found.group(2)) : Phrase.end(found.group(2));
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

    /** A value marks nothing, whatever stands in it, unless it is a phrase. */
    Phrase phrase(Map<String, ?> values) {
        Map<String, Object> harmless = new TreeMap<>();
        values.forEach((name, value) -> harmless.put(name, harmless(value)));
        // ICU's formats are not made for several threads at once.
        synchronized (format) {
            return Phrase.marked(format.format(harmless));
        }
    }

    private static Object harmless(Object value) {
        return switch (value) {
            case Number number -> number;
            case Phrase phrase -> phrase.marked();
            case null, default -> Phrase.of(Objects.toString(value, "")).marked();
        };
    }
}
