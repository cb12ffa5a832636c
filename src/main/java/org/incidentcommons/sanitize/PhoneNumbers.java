package org.incidentcommons.sanitize;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers: those valid by the numbering plan of their country, written as people write them, and whatever has the
 * length of one after a word such as "call" or "fax".
 *
 * <p>Without a country in the hints, numbers without country code are read as those of the United States, whose written
 * form is distinctive. Ten digits in a row without any separator are taken only after such a word: they are more often
 * a record number.
 */
final class PhoneNumbers implements Detector {
    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final String COUNTRY_OF_UNKNOWN = "US";
    private static final int DIGITS_OF_UNKNOWN = 10; // of each number there that has no country code
    /** Tries per stretch; a stretch is at most 100 characters, so this bounds the work without losing numbers. */
    private static final long MOST_TRIES = 20;
    /** How far before a number a word that announces it is looked for, in UTF-16 units. */
    private static final int REACH = 32;
    /** An extension stands after the number, outside the stretch of digits. */
    private static final int EXTENSION = 14;

    private static final Pattern ANNOUNCED_FORM = Pattern.compile(
            "[+(]{0,2}\\d(?:[ .\\u00A0/()-]{0,3}\\d){6,14}(?:,? ?(?:x|ext\\.?|extension) ?\\d{1,5})?(?!\\d)");
    private static final Pattern LABEL_BEHIND =
            Pattern.compile(" \\(?(?:office|mobile|fax|cell|home|phone|tel)(?![\\p{L}\\p{N}])");
    /** Dates, spans of times, versions. */
    private static final Pattern NOT_PHONE = Pattern.compile(
            "(?:19|20)\\d\\d[-./ ]?(?:0?[1-9]|1[0-2])[-./ ]?[0-3]?\\d(?:\\D.*)?|[0-3]?\\d[-./][0-3]?\\d[-./](?:19|20)\\d\\d(?:\\D.*)?"
                    + "|[0-2]\\d[0-5]\\d ?[-\u2013/] ?[0-2]\\d[0-5]\\d|\\d{1,2}\\.\\d\\.\\d+\\.\\d+");

    private static final Pattern LEADING_DATE =
            Pattern.compile("(?:19|20)\\d\\d([-./])(?:0?[1-9]|1[0-2])\\1[0-3]?\\d(?!\\d)");

    private static final Pattern FORMATTED = Pattern.compile("\\+.*|.*\\d[^\\d]{1,3}\\d.*");

    private final Announced announced;

    PhoneNumbers(Lexicon lexicon) {
        this.announced = Announced.by(lexicon.file("positions.yaml").written("beforePhone"));
    }

    @Override
    public void mark(Subject subject, List<Mark> marks) {
        String country = subject.register.hints().country().orElse(COUNTRY_OF_UNKNOWN);
        for (Numbers.Stretch stretch : subject.numbers()) {
            if (announced.before(subject.text, stretch.start(), REACH)
                    || LABEL_BEHIND
                            .matcher(subject.text)
                            .region(stretch.end(), subject.text.length())
                            .lookingAt()) {
                markAnnounced(subject.text, stretch, country, marks);
            }
            markValid(subject.text, stretch, country, marks);
        }
    }

    private void markValid(String text, Numbers.Stretch stretch, String country, List<Mark> marks) {
        int from = stretch.start();
        String window = text.substring(from, Math.min(text.length(), stretch.end() + EXTENSION));
        if (country.equals(COUNTRY_OF_UNKNOWN) && !mayBeThere(window)) {
            return;
        }
        for (PhoneNumberMatch match : UTIL.findNumbers(window, country, Leniency.VALID, MOST_TRIES)) {
            if (isWritten(match.rawString()) && isFree(window, match.start(), match.end())) {
                String key = UTIL.format(match.number(), PhoneNumberFormat.E164);
                marks.add(new Mark(FindingKind.PHONE, from + match.start(), from + match.end(), key));
            }
        }
    }

    /** Dates and short numbers are many, and to find that they are none takes the library long. */
    private static boolean mayBeThere(String window) {
        Matcher date = LEADING_DATE.matcher(window);
        int from = date.lookingAt() ? date.end() : 0;
        return window.indexOf('+') >= 0
                || window.chars().skip(from).filter(Character::isDigit).count() >= DIGITS_OF_UNKNOWN;
    }

    private static boolean isWritten(String raw) {
        return FORMATTED.matcher(raw).matches() && !NOT_PHONE.matcher(raw).matches();
    }

    /** Not a part of a longer number or word. */
    private static boolean isFree(String window, int start, int end) {
        boolean before = start == 0 || " \t\n(:;,[/+.".indexOf(window.charAt(start - 1)) >= 0;
        return before && (end == window.length() || !Character.isLetterOrDigit(window.charAt(end)));
    }

    private static void markAnnounced(String text, Numbers.Stretch stretch, String country, List<Mark> marks) {
        int end = Math.min(text.length(), stretch.end() + EXTENSION);
        Matcher form = ANNOUNCED_FORM.matcher(text).region(stretch.start(), end);
        while (form.find() && form.start() < stretch.end()) {
            if (!NOT_PHONE.matcher(form.group()).matches() && standsFree(text, form.start())) {
                marks.add(new Mark(FindingKind.PHONE, form.start(), form.end(), key(form.group(), country)));
            }
        }
    }

    /** Not the end of an identifier, as the digits of CVE-2017-0001 are. */
    private static boolean standsFree(String text, int start) {
        return start == 0 || "-_.".indexOf(text.charAt(start - 1)) < 0;
    }

    private static String key(String number, String country) {
        try {
            return UTIL.format(UTIL.parse(number, country), PhoneNumberFormat.E164);
        } catch (com.google.i18n.phonenumbers.NumberParseException e) {
            return number.replaceAll("\\D", "");
        }
    }
}
