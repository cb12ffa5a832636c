package org.incidentcommons.sanitize;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * E-mail addresses, also in the forms people use to keep them from robots: {@code name (at) example.org}, {@code name
 * at example dot org}, {@code name[@]example[.]org}.
 */
final class MailAddresses implements Detector {
    /** RFC 5321: 64 characters before the sign, 255 after it. */
    private static final int LOCAL = 64;

    private static final Pattern DOMAIN = Pattern.compile(
            "@(?:\\[?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62}+)(?:\\[?\\.\\]?[\\p{L}\\p{N}-]{1,63}+){1,9}+)");
    private static final Pattern SPELLED = Pattern.compile(
            "(?<![\\w.])[\\w.+-]{1,64}+ ?(?:@|[\\[({<] ?(?:at|@) ?[\\])}>]| at ) ?"
                    + "[\\w-]{1,63}+(?: ?(?:[\\[({<] ?(?:dot|\\.) ?[\\])}>]| dot ) ?[\\w-]{2,63}+){1,5}+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETED = Pattern.compile(
            "(?<![\\w.])[\\w.+-]{1,64}+ ?[\\[({<] ?(?:at|@) ?[\\])}>] ?[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,5}+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AT =
            Pattern.compile(" ?[\\[({<] ?(?:at|@) ?[\\])}>] ?| at ", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOT =
            Pattern.compile(" ?[\\[({<] ?(?:dot|\\.) ?[\\])}>] ?| dot ", Pattern.CASE_INSENSITIVE);

    @Override
    public void mark(Subject subject, List<Mark> marks) {
        String text = subject.text;
        Matcher domain = DOMAIN.matcher(text);
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = startOfLocal(text, at);
            if (start < at && domain.region(at, text.length()).lookingAt()) {
                marks.add(mark(text, start, domain.end()));
            }
        }
    }

    private static int startOfLocal(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && !Character.isLetterOrDigit(text.charAt(start)) && text.charAt(start) != '_') {
            start++;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c)
                || "._%+-'!#$&*/=?^`{|}~".indexOf(c) >= 0 && c != '\'' && c != '`' && c != '|';
    }

    private static Mark mark(String text, int start, int end) {
        String address = DOT.matcher(AT.matcher(text.substring(start, end)).replaceAll("@"))
                .replaceAll(".");
        return new Mark(
                FindingKind.EMAIL,
                start,
                end,
                address.replace("[", "").replace("]", "").toLowerCase(Locale.ROOT));
    }
}
