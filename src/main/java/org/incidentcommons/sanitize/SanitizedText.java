package org.incidentcommons.sanitize;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in which everything the {@link Sanitizer} found has been replaced. The rest of the system shows, indexes, stores
 * and answers nothing else, so it can only come from an {@link Examination}, from another {@code SanitizedText}, or
 * back from the database column it was written to. It is written to JSON as its text and never read from there.
 *
 * <p>{@link #value()} is fit for a page or an index. {@link #toString()} is fit for a log: length and digest only.
 */
@TypeDef(type = DataType.STRING, converter = SanitizedTextConverter.class)
@Serdeable.Serializable
public final class SanitizedText {
    public static final SanitizedText EMPTY = new SanitizedText("");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern BLANK_LINES = Pattern.compile("\\R(?:[ \\t\\u00A0]*+\\R)++");

    private final String value;

    SanitizedText(String value) {
        this.value = value;
    }

    @JsonValue
    public String value() {
        return value;
    }

    public boolean isBlank() {
        return value.isBlank();
    }

    /** Length in UTF-16 units, as {@link String#length()}. */
    public int length() {
        return value.length();
    }

    /** The part from {@code start} to before {@code end}, in UTF-16 units of {@link #value()}. */
    public SanitizedText sub(int start, int end) {
        return start == 0 && end == value.length() ? this : new SanitizedText(value.substring(start, end));
    }

    /** The sentences, without the white space around them; a line break that ends a block ends a sentence too. */
    public List<SanitizedText> sentences() {
        List<SanitizedText> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        for (SanitizedText paragraph : paragraphs()) {
            breaks.setText(paragraph.value);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                paragraph.addTrimmed(start, end, sentences);
            }
        }
        return List.copyOf(sentences);
    }

    /** The blocks between blank lines, without the white space around them. */
    public List<SanitizedText> paragraphs() {
        return split(BLANK_LINES);
    }

    /** The lines that are not blank, without the white space around them. */
    public List<SanitizedText> lines() {
        return split(LINE_BREAK);
    }

    private List<SanitizedText> split(Pattern separator) {
        List<SanitizedText> parts = new ArrayList<>();
        Matcher matcher = separator.matcher(value);
        int start = 0;
        while (matcher.find()) {
            addTrimmed(start, matcher.start(), parts);
            start = matcher.end();
        }
        addTrimmed(start, value.length(), parts);
        return List.copyOf(parts);
    }

    private void addTrimmed(int start, int end, List<SanitizedText> parts) {
        String part = value.substring(start, end).strip();
        if (!part.isEmpty()) {
            parts.add(new SanitizedText(part));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SanitizedText text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "SanitizedText[" + Digest.describe(value) + "]";
    }
}
