package org.incidentcommons.search;

import java.time.Duration;
import java.util.Arrays;

/** How long it took until somebody noticed, in classes that people compare by. A report that does not tell has none. */
public enum DetectionTime {
    WITHIN_AN_HOUR("hour", Duration.ofHours(1)),
    WITHIN_A_DAY("day", Duration.ofDays(1)),
    WITHIN_A_WEEK("week", Duration.ofDays(7)),
    WITHIN_A_MONTH("month", Duration.ofDays(30)),
    LONGER("longer", Duration.ofSeconds(Long.MAX_VALUE));

    private final String id;
    private final Duration most;

    DetectionTime(String id, Duration most) {
        this.id = id;
        this.most = most;
    }

    /** @return the class of that time; its upper bound belongs to it */
    public static DetectionTime of(Duration time) {
        return Arrays.stream(values())
                .filter(each -> time.compareTo(each.most) <= 0)
                .findFirst()
                .orElse(LONGER);
    }

    /** @return the name used in addresses and the index */
    public String id() {
        return id;
    }
}
