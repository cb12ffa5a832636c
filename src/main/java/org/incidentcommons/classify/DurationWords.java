package org.incidentcommons.classify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds stretches of time in a sentence in small letters: "3 h 20 min", "four and a half hours", "a six-week", "zwei
 * Tage". Vague ones ("several hours", "a few days") are not stretches but hints at one, and are left alone.
 */
final class DurationWords {
    /** A month as 30 days and a year as 365: the texts are no more precise than that. */
    private static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("m", Duration.ofMinutes(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("d", Duration.ofDays(1)),
            Map.entry("w", Duration.ofDays(7)),
            Map.entry("M", Duration.ofDays(30)),
            Map.entry("y", Duration.ofDays(365)));

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90),
            Map.entry("einer", 1),
            Map.entry("eine", 1),
            Map.entry("einen", 1),
            Map.entry("zwei", 2),
            Map.entry("drei", 3),
            Map.entry("vier", 4),
            Map.entry("fünf", 5),
            Map.entry("sechs", 6),
            Map.entry("sieben", 7),
            Map.entry("acht", 8),
            Map.entry("neun", 9),
            Map.entry("zehn", 10),
            Map.entry("elf", 11),
            Map.entry("zwölf", 12),
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("quinze", 15));

    private static final String TENS = "(?:twenty|thirty|forty|fifty)-(?:one|two|three|four|five|six|seven|eight|nine)";
    private static final String NUMBER =
            "(?:\\d{1,4}(?:[.,]\\d{1,2})?|" + TENS + "|" + longestFirst(NUMBERS.keySet()) + ")";
    private static final Set<String> UNIT_WORDS =
            Set.of(("s sec secs second seconds sekunde sekunden seconde secondes m min mins minute minutes minuten"
                            + " h hr hrs hour hours stunde stunden heure heures d day days tag tage tagen jour jours"
                            + " week weeks woche wochen semaine semaines month months monat monate monaten mois"
                            + " year years jahr jahre jahren ans")
                    .split(" "));
    private static final String UNIT = "(?<unit>" + longestFirst(UNIT_WORDS) + ")";

    private static final Pattern PART = Pattern.compile("(?<![\\p{L}\\p{N}])(?<number>" + NUMBER
            + ")(?<half> and a half)?[ -]?" + UNIT + "(?<halfAfter> and a half)?(?![\\p{L}\\p{N}])");

    private static final Pattern HALF = Pattern.compile("half an hour|half a day|halbe stunde|demi-heure");

    /** The last word before a unit where it is no number: "four and a half hours", "halbe stunde". */
    private static final Set<String> HALVES = Set.of("half", "halbe", "demi");

    /** What may stand between the parts of one stretch: "3 hours and 20 minutes". */
    private static final Pattern JOINT = Pattern.compile("^(?:,? and | und | et |, | )?$");

    private DurationWords() {}

    private static String longestFirst(Set<String> words) {
        return words.stream()
                .sorted((one, other) -> other.length() - one.length())
                .collect(Collectors.joining("|"));
    }

    /**
     * A stretch of time and where it stands.
     *
     * @param start first character
     * @param end after the last character
     */
    record Stretch(Duration duration, int start, int end) {}

    /** In the order of the sentence. */
    static List<Stretch> in(String words) {
        if (!hasNumberAndUnit(words)) {
            return List.of();
        }
        List<Stretch> found = new ArrayList<>();
        Matcher part = PART.matcher(words);
        Duration lastUnit = null;
        for (int from = 0; part.find(from); from = part.end()) {
            Optional<Duration> unit = unit(part.group("unit"), part.group("number"), words, part.start());
            if (unit.isEmpty()) {
                continue;
            }
            Duration duration = times(unit.get(), part);
            Stretch last = found.isEmpty() ? null : found.getLast();
            boolean goesOn = last != null
                    && unit.get().compareTo(lastUnit) < 0
                    && JOINT.matcher(words.substring(last.end(), part.start())).matches();
            if (goesOn) {
                found.removeLast();
                found.add(new Stretch(last.duration().plus(duration), last.start(), part.end()));
            } else {
                found.add(new Stretch(duration, part.start(), part.end()));
            }
            lastUnit = unit.get();
        }
        halves(words, found);
        return found;
    }

    /** Most sentences have no such pair, and to try all numbers at each word takes long. */
    private static boolean hasNumberAndUnit(String words) {
        int start = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i < words.length() && Character.isLetter(words.charAt(i))) {
                continue;
            }
            if (i > start && UNIT_WORDS.contains(words.substring(start, i)) && isBehindNumber(words, start)) {
                return true;
            }
            start = i + 1;
        }
        return false;
    }

    private static boolean isBehindNumber(String words, int unit) {
        int end = unit > 0 && " -".indexOf(words.charAt(unit - 1)) >= 0 ? unit - 1 : unit;
        int start = end;
        while (start > 0 && Character.isLetter(words.charAt(start - 1))) {
            start--;
        }
        String before = words.substring(start, end);
        return before.isEmpty()
                ? end > 0 && Character.isDigit(words.charAt(end - 1))
                : NUMBERS.containsKey(before) || HALVES.contains(before);
    }

    private static void halves(String words, List<Stretch> found) {
        Matcher half = HALF.matcher(words);
        while (half.find()) {
            Duration duration = half.group().contains("day") ? Duration.ofHours(12) : Duration.ofMinutes(30);
            found.add(new Stretch(duration, half.start(), half.end()));
        }
    }

    private static Optional<Duration> unit(String unit, String number, String words, int start) {
        boolean digits = Character.isDigit(number.charAt(0));
        if (isPartOfAnother(words, start) || unit.length() == 1 && !digits) {
            return Optional.empty();
        }
        String key = switch (unit.charAt(0)) {
            case 's' -> unit.startsWith("st") ? "h" : unit.startsWith("sem") ? "w" : "s";
            case 'm' -> unit.startsWith("mo") ? "M" : "m";
            case 'h' -> "h";
            case 'd', 't' -> "d";
            case 'w' -> "w";
            case 'a', 'y' -> "y";
            case 'j' -> unit.startsWith("jo") ? "d" : "y";
            default -> throw new IllegalStateException("a unit without a meaning: " + unit);
        };
        return Optional.of(UNITS.get(key));
    }

    /**
     * A number behind a letter, digit, sign or currency is part of another word or number: "v3 h", "10:20 min", "$5 m".
     */
    private static boolean isPartOfAnother(String words, int start) {
        if (start == 0) {
            return false;
        }
        char before = words.charAt(start - 1);
        boolean joined =
                ".,:-/".indexOf(before) >= 0 && start > 1 && Character.isLetterOrDigit(words.charAt(start - 2));
        return Character.isLetterOrDigit(before) || "$€£#".indexOf(before) >= 0 || joined;
    }

    private static Duration times(Duration unit, Matcher part) {
        double number = number(part.group("number"));
        boolean half = part.group("half") != null || part.group("halfAfter") != null;
        return Duration.ofSeconds(Math.round(unit.toSeconds() * (number + (half ? 0.5 : 0))));
    }

    private static double number(String words) {
        if (Character.isDigit(words.charAt(0))) {
            return Double.parseDouble(words.replace(',', '.'));
        }
        int dash = words.indexOf('-');
        return dash < 0
                ? NUMBERS.get(words)
                : NUMBERS.get(words.substring(0, dash)) + NUMBERS.get(words.substring(dash + 1));
    }
}
