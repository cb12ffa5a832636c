package org.incidentcommons.sanitize;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;

/**
 * Links, host names and Windows shares. A name with dots is a host when its last label is a top-level domain or an
 * internal one; where that label is also a word or the ending of a file, more is asked: a third label, or a word such
 * as "server" before it.
 */
final class WebAddresses implements Detector {
    /** RFC 1035: at most 253 characters in a name. */
    private static final int LONGEST_NAME = 253;
    /** Longest scheme worth looking for, such as {@code jdbc:postgresql}. */
    private static final int LONGEST_SCHEME = 20;
    /** How far before a name a word that tells about hosts is looked for, in words. */
    private static final int WORDS_BEFORE = 2;

    private static final Pattern LABELS =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]{0,62}+)(?:\\.[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,62}+)+");
    private static final Pattern SHARE =
            Pattern.compile("(?<!\\\\)\\\\\\\\[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,62}+\\\\[^\\s<>:\"|?*]{1,120}+");
    private static final Set<String> OLD_GENERIC =
            Set.of("com", "org", "net", "edu", "gov", "mil", "int", "info", "biz");

    private final Set<String> internal;
    private final Set<String> ambiguous;
    private final Set<String> exceptions;
    private final Set<String> before;

    WebAddresses(Lexicon lexicon) {
        Lexicon.File hosts = lexicon.file("hosts.yaml");
        this.internal = hosts.folded("internal");
        this.ambiguous = hosts.folded("wordsAndFileEndings");
        this.exceptions = hosts.folded("notHosts");
        this.before = hosts.folded("beforeHost");
    }

    @Override
    public void mark(Subject subject, List<Mark> marks) {
        String text = subject.text;
        for (int at = text.indexOf("://"); at >= 0; ) {
            int start = at;
            while (start > 0 && at - start < LONGEST_SCHEME && isScheme(text.charAt(start - 1))) {
                start--;
            }
            int end = endOfLink(text, at + 3);
            if (start < at && end > at + 3) {
                marks.add(link(text, start, end));
            }
            at = text.indexOf("://", Math.max(end, at + 3));
        }
        markShares(text, marks);
        markHosts(subject, marks);
    }

    private static void markShares(String text, List<Mark> marks) {
        Matcher share = SHARE.matcher(text);
        for (int at = text.indexOf("\\\\"); at >= 0 && share.find(at); at = text.indexOf("\\\\", share.end())) {
            marks.add(new Mark(FindingKind.HOST_NAME, share.start(), share.end(), key(share.group())));
        }
    }

    private void markHosts(Subject subject, List<Mark> marks) {
        String text = subject.text;
        for (int dot = text.indexOf('.'); dot >= 0; ) {
            int end = dot + 1;
            if (dot > 0 && isName(text.charAt(dot - 1)) && end < text.length() && isNameAfterDot(text, dot)) {
                int start = startOfName(text, dot);
                end = endOfName(text, dot);
                markHost(subject, start, end, marks);
            }
            dot = text.indexOf('.', end);
        }
    }

    private void markHost(Subject subject, int start, int end, List<Mark> marks) {
        String text = subject.text;
        String name = text.substring(start, end).replace("[.]", ".");
        boolean addressOrCall = start > 0 && "@/\\#$".indexOf(text.charAt(start - 1)) >= 0
                || end < text.length() && "(@".indexOf(text.charAt(end)) >= 0;
        if (addressOrCall
                || name.length() > LONGEST_NAME
                || !LABELS.matcher(name).matches()) {
            return;
        }
        if (isHost(name, subject, start)) {
            boolean withPath = end + 1 < text.length() && text.charAt(end) == '/' && isName(text.charAt(end + 1));
            marks.add(
                    withPath || name.toLowerCase(Locale.ROOT).startsWith("www.")
                            ? link(text, start, endOfLink(text, end))
                            : new Mark(FindingKind.HOST_NAME, start, end, key(name)));
        }
    }

    private boolean isHost(String name, Subject subject, int start) {
        String[] labels = name.split("\\.");
        String written = labels[labels.length - 1];
        String last = Fold.of(written);
        if (exceptions.contains(Fold.of(name)) || labels[0].length() == 1 && labels[labels.length - 2].length() == 1) {
            return false;
        }
        if (internal.contains(last)) {
            return true;
        }
        if (!DomainValidator.getInstance().isValidTld(last) || isSentenceBreak(name, written)) {
            return false;
        }
        boolean sure = OLD_GENERIC.contains(last) || last.length() == 2 && !ambiguous.contains(last);
        return sure
                || labels.length > 2 && !name.contains("_")
                || labels[0].equals("www")
                || isAnnounced(subject, start);
    }

    /** "the pump failed.It was" is two sentences, "EXAMPLE.ORG" and "Example.org" are names. */
    private static boolean isSentenceBreak(String name, String last) {
        return Character.isUpperCase(last.charAt(0)) && !name.equals(name.toUpperCase(Locale.ROOT))
                || name.equals(name.toUpperCase(Locale.ROOT)) && !OLD_GENERIC.contains(last.toLowerCase(Locale.ROOT));
    }

    private boolean isAnnounced(Subject subject, int start) {
        int word = subject.words.from(start) - 1;
        for (int i = word; i >= 0 && i > word - WORDS_BEFORE; i--) {
            if (before.contains(subject.words.folded(i))) {
                return true;
            }
        }
        return false;
    }

    private static int startOfName(String text, int dot) {
        int start = dot;
        while (start > 0 && dot - start <= LONGEST_NAME && isName(text.charAt(start - 1))) {
            start--;
        }
        while (start < dot && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int endOfName(String text, int dot) {
        int end = dot;
        while (end < text.length()
                && (isName(text.charAt(end)) || text.charAt(end) == '.' && isNameAfterDot(text, end))) {
            end++;
        }
        while (text.charAt(end - 1) == '-' || text.charAt(end - 1) == '_') {
            end--;
        }
        return end;
    }

    private static boolean isNameAfterDot(String text, int dot) {
        return dot + 1 < text.length() && Character.isLetterOrDigit(text.charAt(dot + 1));
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    private static boolean isScheme(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == ':';
    }

    /** A link runs to the next blank or quote; punctuation at its end belongs to the sentence. */
    private static int endOfLink(String text, int from) {
        int end = from;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "<>\"'`|{}\u00A0\u201C\u201D".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > from && (".,;:!?*_'\u2026".indexOf(text.charAt(end - 1)) >= 0 || isUnopened(text, from, end))) {
            end--;
        }
        return end;
    }

    private static boolean isUnopened(String text, int from, int end) {
        char last = text.charAt(end - 1);
        return last == ')' && text.lastIndexOf('(', end) < from || last == ']' && text.lastIndexOf('[', end) < from;
    }

    private static Mark link(String text, int start, int end) {
        return new Mark(FindingKind.URL, start, end, key(text.substring(start, end)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
