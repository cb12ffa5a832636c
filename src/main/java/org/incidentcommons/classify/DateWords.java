package org.incidentcommons.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates in a sentence in small letters, with or without a year. A date that can be read in two ways (03/04/2021)
 * is left alone.
 */
final class DateWords {
    private static final List<String> MONTHS = List.of(
            "jan(?:uary|uar|vier|\\.)?|jänner",
            "feb(?:ruary|ruar|\\.)?|fév(?:rier)?",
            "mar(?:ch|s|\\.)?|märz",
            "apr(?:il|\\.)?|avril",
            "may|mai",
            "june?|juni|juin",
            "july?|juli|juillet",
            "aug(?:ust|\\.)?|août",
            "sep(?:tember|tembre|t\\.?|\\.)?",
            "oct(?:ober|obre|\\.)?|okt(?:ober)?",
            "nov(?:ember|embre|\\.)?",
            "dec(?:ember|\\.)?|dez(?:ember)?|déc(?:embre)?");

    /** With a look at the first letter, for to try all months at each word takes long. */
    private static final String MONTH = "(?=[jfmasond])(?<month>" + String.join("|", MONTHS) + ")";

    private static final String YEAR = "(?<year>(?:19|20)\\d{2})";
    private static final String DAY = "(?<day>0?[1-9]|[12]\\d|3[01])";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<![\\d-])" + YEAR + "[-/.](?<number>0[1-9]|1[0-2])[-/.]" + DAY + "(?![\\d-])"),
            Pattern.compile("(?<![\\d.])" + DAY + "\\.(?<number>0?[1-9]|1[0-2])\\." + YEAR + "(?!\\d)"),
            Pattern.compile(
                    "\\b" + DAY + "(?:st|nd|rd|th|er|\\.)?(?: of)? " + MONTH + "(?:,? " + YEAR + ")?(?![\\p{L}\\d])"),
            Pattern.compile("\\b" + MONTH + " " + DAY + "(?:st|nd|rd|th)?(?:,? " + YEAR + ")?(?![\\p{L}\\d:])"),
            Pattern.compile("\\b" + MONTH + "(?:,| of)? " + YEAR + "(?!\\d)"));

    private static final List<Pattern> IN_NUMBERS = FORMS.subList(0, 2);
    private static final List<Pattern> IN_WORDS = FORMS.subList(2, FORMS.size());

    private static final List<Pattern> EACH_MONTH =
            MONTHS.stream().map(Pattern::compile).toList();

    private static final Set<String> MONTH_BEGINNINGS = Set.of(
            "jan", "jän", "feb", "fév", "mar", "mär", "apr", "avr", "may", "mai", "jun", "jui", "jul", "aug", "aoû",
            "sep", "oct", "okt", "nov", "dec", "dez", "déc");

    /** In characters: "September", and what stands between it and a number, as in "2nd of September of 2019". */
    private static final int LONGEST_MONTH = 9;

    private static final int BEFORE_MONTH = 7;
    private static final int AFTER_MONTH = 5;

    private DateWords() {}

    /**
     * A date as it stands.
     *
     * @param day 0 where none is told
     * @param start first character
     * @param end after the last character
     */
    record Told(OptionalInt year, int month, int day, int start, int end) {
        /** The date in its own year or, where it tells none, in {@code other}; empty where there is no such day. */
        Optional<IncidentDate> date(OptionalInt other) {
            OptionalInt known = year.isPresent() ? year : other;
            if (known.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(new IncidentDate(known.getAsInt(), month, day));
            } catch (IllegalArgumentException noSuchDay) {
                return Optional.empty();
            }
        }

        boolean isDay() {
            return day > 0;
        }
    }

    /** In the order of the sentence, without overlaps. */
    static List<Told> in(String sentence) {
        if (sentence.chars().noneMatch(letter -> letter >= '0' && letter <= '9')) {
            return List.of(); // every form has a digit, most sentences have none
        }
        List<Told> found = new ArrayList<>();
        for (Pattern form : forms(sentence)) {
            Matcher matcher = form.matcher(sentence);
            while (matcher.find()) {
                Told told = told(form, matcher);
                if (found.stream().noneMatch(it -> it.start() < told.end() && told.start() < it.end())) {
                    found.add(told);
                }
            }
        }
        found.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return found;
    }

    /** Those the sentence may hold: in numbers there is always a year. */
    private static List<Pattern> forms(String sentence) {
        boolean mayTellYear = sentence.contains("20") || sentence.contains("19");
        if (namesMonth(sentence)) {
            return mayTellYear ? FORMS : IN_WORDS;
        }
        return mayTellYear ? IN_NUMBERS : List.of();
    }

    /** Few sentences do with a digit beside it, and to look for all months at each word takes long. */
    private static boolean namesMonth(String sentence) {
        for (int i = 0; i + 3 <= sentence.length(); i++) {
            boolean isBeginning = "jfmasond".indexOf(sentence.charAt(i)) >= 0
                    && (i == 0 || !Character.isLetter(sentence.charAt(i - 1)));
            if (isBeginning && MONTH_BEGINNINGS.contains(sentence.substring(i, i + 3)) && hasDigitBeside(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigitBeside(String sentence, int month) {
        int end = Math.min(sentence.length(), month + LONGEST_MONTH + AFTER_MONTH);
        for (int i = Math.max(0, month - BEFORE_MONTH); i < end; i++) {
            if (Character.isDigit(sentence.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static Told told(Pattern form, Matcher matcher) {
        var groups = form.namedGroups().keySet();
        String year = matcher.group("year");
        int month =
                groups.contains("number") ? Integer.parseInt(matcher.group("number")) : month(matcher.group("month"));
        int day = groups.contains("day") ? Integer.parseInt(matcher.group("day")) : 0;
        OptionalInt number = year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
        return new Told(number, month, day, matcher.start(), matcher.end());
    }

    private static int month(String name) {
        for (int i = 0; i < EACH_MONTH.size(); i++) {
            if (EACH_MONTH.get(i).matcher(name).matches()) {
                return i + 1;
            }
        }
        throw new IllegalStateException("a month that no month matches");
    }
}
