package org.incidentcommons.portal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.community.Audience;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.report.ReportKind;
import org.incidentcommons.vocabulary.Scheme;

/** How values look to people. */
public final class Shown {
    private static final Locale LOCALE = Locale.ENGLISH;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", LOCALE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", LOCALE);

    private Shown() {}

    /** @return {@code 2021}, {@code March 2021} or {@code 28 March 2021}, as precise as it is known */
    public static String date(IncidentDate date) {
        if (date.month() == 0) {
            return String.valueOf(date.year());
        }
        return (date.day() == 0 ? MONTH : DAY).format(date.earliest());
    }

    public static String date(LocalDate date) {
        return DAY.format(date);
    }

    /** @param code ISO 3166-1 alpha-2 */
    public static String country(String code) {
        return Locale.of("", code).getDisplayCountry(LOCALE);
    }

    /**
     * @return in the largest unit that leaves at least two of it, rounded: {@code 35 min}, {@code 9 h}, {@code 11 days}
     */
    public static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 120) {
            return seconds + " s";
        }
        if (duration.toMinutes() < 120) {
            return Math.round(seconds / 60.0) + " min";
        }
        return duration.toHours() < 48 ? Math.round(seconds / 3600.0) + " h" : Math.round(seconds / 86_400.0) + " days";
    }

    /** @return {@code 1,284} */
    public static String number(long number) {
        return "%,d".formatted(number);
    }

    /** @return {@code no reports}, {@code 1 report}, {@code 1,284 reports} */
    public static String reports(long number) {
        return number == 0 ? "No reports" : number(number) + (number == 1 ? " report" : " reports");
    }

    public static String audience(Audience audience) {
        return switch (audience) {
            case CLEAR -> "shared with everyone (TLP:CLEAR)";
            case GREEN -> "shared with members (TLP:GREEN)";
            case AMBER -> "shared with named circles (TLP:AMBER)";
        };
    }

    /** @return what is known of a report in one line */
    public static String facts(ReportKind kind, Optional<IncidentDate> date, Optional<String> country) {
        List<String> facts = new ArrayList<>();
        facts.add(kind.label());
        date.map(Shown::date).ifPresent(facts::add);
        country.map(Shown::country).ifPresent(facts::add);
        return String.join(" · ", facts);
    }

    /** @return {@code 2021}, {@code March 2021} or {@code 28 March 2021}, as precise as it is known */
    public static String date(Words words, IncidentDate date) {
        if (date.month() == 0) {
            return String.valueOf(date.year());
        }
        return date.day() == 0 ? words.month(YearMonth.from(date.earliest())) : words.date(date.earliest());
    }

    /**
     * @return in the largest unit that leaves at least two of it, rounded: {@code 35 min}, {@code 9 h}, {@code 11 days}
     */
    public static String duration(Words words, Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 120) {
            return words.say("values.seconds", "n", seconds);
        }
        if (duration.toMinutes() < 120) {
            return words.say("values.minutes", "n", Math.round(seconds / 60.0));
        }
        return duration.toHours() < 48
                ? words.say("values.hours", "n", Math.round(seconds / 3600.0))
                : words.say("values.days", "n", Math.round(seconds / 86_400.0));
    }

    /** @return {@code No reports}, {@code 1 report}, {@code 1,284 reports} */
    public static String reports(Words words, long number) {
        return words.say("values.reports", "n", number);
    }

    public static String audience(Words words, Audience audience) {
        return switch (audience) {
            case CLEAR -> words.say("values.audience.clear");
            case GREEN -> words.say("values.audience.green");
            case AMBER -> words.say("values.audience.amber");
        };
    }

    public static String kind(Words words, ReportKind kind) {
        return switch (kind) {
            case INCIDENT -> words.say("values.kind.incident");
            case NEAR_MISS -> words.say("values.kind.nearMiss");
        };
    }

    /** @return {@code cause}, the name of one of its codes */
    public static String scheme(Words words, Scheme scheme) {
        return switch (scheme) {
            case THEME -> words.say("values.scheme.theme");
            case CAUSE -> words.say("values.scheme.cause");
            case SECTOR -> words.say("values.scheme.sector");
        };
    }

    /** @return {@code Causes}, as a heading */
    public static String schemes(Words words, Scheme scheme) {
        return switch (scheme) {
            case THEME -> words.say("values.schemes.theme");
            case CAUSE -> words.say("values.schemes.cause");
            case SECTOR -> words.say("values.schemes.sector");
        };
    }

    public static String section(Words words, SectionKind section) {
        return switch (section) {
            case OVERVIEW -> words.say("values.section.overview");
            case TIMELINE -> words.say("values.section.timeline");
            case IMPACT -> words.say("values.section.impact");
            case RESPONSE -> words.say("values.section.response");
            case ROOT_CAUSE -> words.say("values.section.rootCause");
            case WHAT_WORKED -> words.say("values.section.whatWorked");
            case LESSONS -> words.say("values.section.lessons");
            case RECOMMENDATIONS -> words.say("values.section.recommendations");
            case OTHER -> words.say("values.section.other");
        };
    }

    /** @return what is known of a report in one line */
    public static String facts(Words words, ReportKind kind, Optional<IncidentDate> date, Optional<String> country) {
        List<String> facts = new ArrayList<>();
        facts.add(kind(words, kind));
        date.map(known -> date(words, known)).ifPresent(facts::add);
        country.map(words::country).ifPresent(facts::add);
        return String.join(" · ", facts);
    }
}
