package org.incidentcommons.report;

import java.util.Optional;

/** The number of a report; people and addresses write it {@code IC-17}. */
public record ReportId(long number) {
    private static final String PREFIX = "IC-";
    private static final int LONGEST = 18; // digits that fit a long

    /** @return the id written as {@code text}, in any case; empty when it is none */
    public static Optional<ReportId> parse(String text) {
        if (!text.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return Optional.empty();
        }
        String digits = text.substring(PREFIX.length());
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= LONGEST
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Optional.of(new ReportId(Long.parseLong(digits))) : Optional.empty();
    }

    @Override
    public String toString() {
        return PREFIX + number;
    }
}
