package org.incidentcommons.classify;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds times of day in a sentence in small letters: "18:32", "6:32 pm", "7 pm", "14h30", "9.15 uhr". */
final class ClockWords {
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:.,])(?:(?<hour>[01]?\\d|2[0-4])[:h](?<minute>[0-5]\\d)(?::[0-5]\\d)?(?!\\d|:\\d)\\s?(?<half>[ap]\\.?m\\b\\.?)?"
                    + "|(?<bare>1[0-2]|[1-9])\\s?(?<bareHalf>[ap]\\.?m\\b\\.?)"
                    + "|(?<german>[01]?\\d|2[0-4])(?:\\.(?<germanMinute>[0-5]\\d))? uhr\\b)");

    private ClockWords() {}

    /**
     * A time of day and where it stands.
     *
     * @param start first character
     * @param end after the last character
     */
    record Clock(LocalTime time, int start, int end) {}

    /** Whether a digit stands before a colon, an h, an "am" or "uhr": every form has one, few sentences do. */
    private static boolean mayTell(String sentence) {
        for (int i = 0; i + 1 < sentence.length(); i++) {
            if (isDigit(sentence.charAt(i))) {
                boolean blank = Character.isWhitespace(sentence.charAt(i + 1)) && i + 2 < sentence.length();
                if (":hapu".indexOf(sentence.charAt(blank ? i + 2 : i + 1)) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** In the order of the sentence. */
    static List<Clock> in(String sentence) {
        if (!mayTell(sentence)) {
            return List.of();
        }
        List<Clock> found = new ArrayList<>();
        Matcher matcher = CLOCK.matcher(sentence);
        while (matcher.find()) {
            int hour;
            String minute;
            String half = null;
            if (matcher.group("hour") != null) {
                hour = Integer.parseInt(matcher.group("hour"));
                minute = matcher.group("minute");
                half = matcher.group("half");
            } else if (matcher.group("bare") != null) {
                hour = Integer.parseInt(matcher.group("bare"));
                minute = null;
                half = matcher.group("bareHalf");
            } else {
                hour = Integer.parseInt(matcher.group("german"));
                minute = matcher.group("germanMinute");
            }
            found.add(new Clock(
                    LocalTime.of(hour(hour, half), minute == null ? 0 : Integer.parseInt(minute)),
                    matcher.start(),
                    matcher.end()));
        }
        return found;
    }

    private static int hour(int hour, String half) {
        if (half == null || hour > 12) {
            return hour % 24;
        }
        boolean afternoon = half.startsWith("p");
        return hour % 12 + (afternoon ? 12 : 0);
    }
}
