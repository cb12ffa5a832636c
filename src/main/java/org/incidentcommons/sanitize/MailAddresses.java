package org.incidentcommons.sanitize;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * E-mail addresses, also in the forms people use to keep them from robots: {@code name (at) example.org}, {@code name
 * at example dot org}, {@code name@example[.]org}.
 */
final class MailAddresses implements Detector {
    /** RFC 5321 allows 64 characters before the sign. */
    private static final int LONGEST_LOCAL = 64;

    private static final String LABEL = "[\\p{L}\\p{N}_-]{1,63}+";
    private static final String SPELLED_DOT = " ?[\\[({<] ?(?:dot|\\.) ?[\\])}>] ?| dot ";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\[?\\.\\]?" + LABEL + "){1,9}+");
    private static final Pattern SPELLED_DOMAIN =
            Pattern.compile(LABEL + "(?:(?:\\.|" + SPELLED_DOT + ")" + LABEL + "){1,9}+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPELLED_AT = Pattern.compile(
            " ?[\\[({<] ?(?:at|@) ?[\\])}>] ?| at (?=" + LABEL + " dot " + LABEL + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPELLED_DOT_FORM = Pattern.compile(SPELLED_DOT, Pattern.CASE_INSENSITIVE);
    private static final String LOCAL_SIGNS = "._%+-!#$&*/=?^~";

    @Override
    public void mark(Subject subject, List<Mark> marks) {
        String text = subject.text;
        Matcher domain = DOMAIN.matcher(text);
        Matcher spelledDomain = SPELLED_DOMAIN.matcher(text);
        Matcher spelledAt = SPELLED_AT.matcher(text);
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            add(text, at, at + 1, domain, marks);
            addSpelled(text, at, spelledAt, spelledDomain, marks);
        }
        Words words = subject.words;
        for (int word = 0; word < words.count(); word++) {
            if (words.length(word) == 2 && text.regionMatches(true, words.start(word), "at", 0, 2)) {
                addSpelled(text, words.start(word), spelledAt, spelledDomain, marks);
            }
        }
    }

    /** A blank and a bracket with a blank may stand before the sign or word that starts at {@code at}. */
    private static void addSpelled(String text, int at, Matcher spelledAt, Matcher spelledDomain, List<Mark> marks) {
        for (int start = Math.max(0, at - 3); start < at; start++) {
            if (spelledAt.region(start, text.length()).lookingAt() && spelledAt.end() > at) {
                add(text, start, spelledAt.end(), spelledDomain, marks);
                return;
            }
        }
    }

    private static void add(String text, int localEnd, int domainStart, Matcher domain, List<Mark> marks) {
        int start = startOfLocal(text, localEnd);
        if (start < localEnd && domain.region(domainStart, text.length()).lookingAt()) {
            String address = text.substring(start, localEnd) + "@"
                    + SPELLED_DOT_FORM.matcher(domain.group()).replaceAll(".");
            marks.add(new Mark(FindingKind.EMAIL, start, domain.end(), address.toLowerCase(Locale.ROOT)));
        }
    }

    private static int startOfLocal(String text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || LOCAL_SIGNS.indexOf(c) >= 0;
    }
}
