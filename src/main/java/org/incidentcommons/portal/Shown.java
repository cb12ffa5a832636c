package org.incidentcommons.portal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.community.Audience;
import org.incidentcommons.report.ReportKind;

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
}
