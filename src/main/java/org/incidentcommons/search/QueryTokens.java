package org.incidentcommons.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts what was typed into words, phrases, operators and parentheses. */
final class QueryTokens {
    enum Kind {
        WORD,
        PHRASE,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT
    }

    /**
     * @param text without quotes and without field
     * @param field as it was typed; empty text for none
     * @param isExcluded whether a minus stands before it
     * @param distance of {@code "phrase"~distance}; 0 for none
     */
    record Token(Kind kind, String text, String field, boolean isExcluded, int distance) {}

    private static final int MAX_TOKENS = 400; // bounds the work for text that is all signs

    private static final Pattern FIELD = Pattern.compile("(\\p{Alpha}{2,20}):(?!//)(.*)", Pattern.DOTALL);
    private static final Pattern DISTANCE = Pattern.compile("~(\\d{1,6})(?=[\\s)]|$)");

    private final String text;
    private final List<Notice> notices;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private QueryTokens(String text, List<Notice> notices) {
        this.text = text;
        this.notices = notices;
    }

    static List<Token> of(String text, List<Notice> notices) {
        QueryTokens cut =
                new QueryTokens(text.replace('“', '"').replace('”', '"').replace('„', '"'), notices);
        while (cut.at < cut.text.length() && cut.tokens.size() < MAX_TOKENS) {
            cut.next();
        }
        if (cut.at < cut.text.length()) {
            notices.add(new Notice.ManySigns(MAX_TOKENS));
        }
        return cut.tokens;
    }

    private void next() {
        if (Character.isWhitespace(text.charAt(at))) {
            at++;
            return;
        }
        // A minus excludes only at the start of a word, so that "cross-site" stays a word.
        boolean isStart = at == 0 || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '(';
        boolean isExcluded = isStart
                && text.charAt(at) == '-'
                && at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at + 1));
        at += isExcluded ? 1 : 0;
        switch (text.charAt(at)) {
            case '(' -> add(Kind.OPEN, "(", "", isExcluded);
            case ')' -> add(Kind.CLOSE, ")", "", false);
            case '"' -> addPhrase("", isExcluded);
            default -> addWord(isExcluded);
        }
    }

    private void add(Kind kind, String word, String field, boolean isExcluded) {
        tokens.add(new Token(kind, word, field, isExcluded, 0));
        at += word.length();
    }

    private void addPhrase(String field, boolean isExcluded) {
        int end = text.indexOf('"', at + 1);
        boolean isClosed = end >= 0;
        end = isClosed ? end : text.length();
        String words = text.substring(at + 1, end).strip();
        if (!isClosed && !words.isEmpty()) {
            notices.add(new Notice.QuoteNeverClosed());
        }
        at = Math.min(end + 1, text.length());
        Matcher distance = DISTANCE.matcher(text).region(at, text.length());
        int distant = 0;
        if (distance.lookingAt()) {
            at = distance.end();
            distant = Math.min(Integer.parseInt(distance.group(1)), QueryText.MAX_DISTANCE);
        }
        tokens.add(new Token(Kind.PHRASE, words, field, isExcluded, distant));
    }

    private void addWord(boolean isExcluded) {
        String word = text.substring(at, wordEnd());
        Matcher field = FIELD.matcher(word);
        boolean isField = field.matches() && FieldValue.isField(field.group(1).toLowerCase(Locale.ROOT));
        if (isField && (field.group(2).startsWith("(") || field.group(2).isEmpty() && quoteFollows(word))) {
            at += field.group(1).length() + 1;
            if (text.charAt(at) == '"') {
                addPhrase(field.group(1), isExcluded);
            } else {
                add(Kind.OPEN, "(", field.group(1), isExcluded);
            }
        } else if (isField && !field.group(2).isEmpty()) {
            at += field.group(1).length() + 1;
            add(Kind.WORD, field.group(2), field.group(1), isExcluded);
        } else {
            if (field.matches() && !field.group(2).isEmpty()) {
                notices.add(new Notice.NoField(field.group(1), word));
            }
            add(operator(word, isExcluded), word, "", isExcluded);
        }
    }

    private boolean quoteFollows(String word) {
        return at + word.length() < text.length() && text.charAt(at + word.length()) == '"';
    }

    private static Kind operator(String word, boolean isExcluded) {
        return isExcluded
                ? Kind.WORD
                : switch (word) {
                    case "AND" -> Kind.AND;
                    case "OR" -> Kind.OR;
                    case "NOT" -> Kind.NOT;
                    default -> Kind.WORD;
                };
    }

    /** @return where the word ends: at white space, a quote, or a parenthesis that does not close one in the word */
    private int wordEnd() {
        int open = 0;
        int end = at;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && text.charAt(end) != '"'
                && (text.charAt(end) != ')' || open > 0)) {
            open += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
            end++;
        }
        return end;
    }
}
