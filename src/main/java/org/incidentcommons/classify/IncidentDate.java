package org.incidentcommons.classify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an incident began, as precisely as it is told.
 *
 * @param year 1900 to 2100
 * @param month 1 to 12; 0 where only the year is told
 * @param day 1 to 31; 0 where only the month or the year is told
 */
public record IncidentDate(int year, int month, int day) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:[T ].*)?)?)?");

    public IncidentDate {
        if (year < 1900 || year > 2100) {
            throw new IllegalArgumentException("the year " + year + " is not within 1900 and 2100");
        }
        if (month == 0 && day != 0) {
            throw new IllegalArgumentException("a day without its month");
        }
        try {
            LocalDate.of(year, Math.max(1, month), Math.max(1, day));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * Reads {@code 2021}, {@code 2021-03}, {@code 2021-03-28} or a date with time, of which the time is left out.
     *
     * @return empty when the text is no such date
     */
    public static Optional<IncidentDate> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IncidentDate(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
        } catch (IllegalArgumentException noDate) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    /** @return the first day it can have been */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** @return {@code 2021}, {@code 2021-03} or {@code 2021-03-28} */
    @Override
    public String toString() {
        return month == 0
                ? "%04d".formatted(year)
                : day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }
}
