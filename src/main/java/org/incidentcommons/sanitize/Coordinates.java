package org.incidentcommons.sanitize;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Geographic positions as pairs: decimal degrees with four places or more (about 10 m), degrees with minutes. */
final class Coordinates implements Detector {
    private static final String HALF =
            "\\d{1,3}\u00B0 ?\\d{1,2}(?:\\.\\d{1,6})?(?:['\u2032\u2019] ?(?:\\d{1,2}(?:\\.\\d{1,4})?[\"\u2033\u201D]|'')?)? ?";
    private static final Pattern SEXAGESIMAL = Pattern.compile(HALF + "[NS][,;/]? {0,2}" + HALF + "[EWO]");
    private static final Pattern DECIMAL = Pattern.compile(
            "(?<![\\w.])[-+]?(?:90|[1-8]?\\d)\\.\\d{4,15}+(?:\u00B0? ?[NS])?[,;/ ] {0,2}[-+]?(?:1[0-7]\\d|180|\\d{1,2})\\.\\d{4,15}+(?:\u00B0? ?[EW])?(?![\\w.]\\d)");

    @Override
    public void mark(Subject subject, List<Mark> marks) {
        if (subject.text.indexOf('\u00B0') >= 0) {
            markAll(SEXAGESIMAL.matcher(subject.text), marks);
        }
        for (Numbers.Stretch stretch : subject.numbers()) {
            Matcher decimal = DECIMAL.matcher(subject.text).useTransparentBounds(true);
            markAll(
                    decimal.region(
                            Math.max(0, stretch.start() - 1), Math.min(subject.text.length(), stretch.end() + 40)),
                    marks);
        }
    }

    private static void markAll(Matcher matcher, List<Mark> marks) {
        while (matcher.find()) {
            marks.add(new Mark(FindingKind.COORDINATES, matcher.start(), matcher.end(), matcher.group()));
        }
    }
}
