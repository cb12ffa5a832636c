package org.incidentcommons.classify;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The time to detect from two dates: "The laptop was stolen on 3 May ... It was discovered on 17 May." */
final class DatedEvents {
    private static final String GAP = "[^.;]{0,50}?";
    private static final String ON =
            "(?:\\b(?:on|in|since|from|between|around)(?: or about| or around| the (?:night|evening|morning|afternoon) of)? ?)";

    private static final Pattern BEGAN = Pattern.compile(
            ".*\\b(?:occurred|took place|began|started|happened|stole|stolen|sent|posted|published|uploaded|released|lost|hacked|breached|intrusion|theft|burglary|break-in|installed|placed|mailed|gain(?:ed)? (?:unauthori[sz]ed )?access|infected|went missing|burglari[sz]ed|broken into|compromised|accessed|exposed)\\b"
                    + GAP + ON + "$");
    private static final Pattern NOTICED = Pattern.compile(
            ".*\\b(?:discovered|detected|learned|noticed|became aware|identified|alerted)\\b(?:" + GAP + ON + "| )$");
    private static final Pattern NOTICED_AFTER = Pattern.compile(
            "^,? [^.;]{0,60}?\\b(?:discovered|detected|learned|noticed|became aware|was alerted|found (?:out|that))\\b.*");
    private static final Pattern LED_BY_ON = Pattern.compile("(?:^|.*[ (])on $");

    /** More than this between two dates is a misreading, in days. */
    private static final int MAX_DAYS = 3650;

    private record Event(DateWords.Told date, Sentences.Sentence sentence) {}

    private DatedEvents() {}

    static Measures in(List<Sentences.Sentence> sentences) {
        Event began = null;
        Event noticed = null;
        for (Sentences.Sentence sentence : sentences) {
            String words = sentence.words();
            for (DateWords.Told date : sentence.dates()) {
                String before = words.substring(0, date.start());
                boolean tellsNotice = NOTICED.matcher(before).matches()
                        || LED_BY_ON.matcher(before).matches()
                                && NOTICED_AFTER
                                        .matcher(words.substring(date.end()))
                                        .matches();
                boolean tellsStart = !tellsNotice && BEGAN.matcher(before).matches();
                noticed = noticed == null && tellsNotice && date.isDay() ? new Event(date, sentence) : noticed;
                began = began == null && tellsStart && date.isDay() ? new Event(date, sentence) : began;
            }
        }
        return began == null || noticed == null ? Measures.NONE : measures(began, noticed);
    }

    private static Measures measures(Event began, Event noticed) {
        OptionalInt year = noticed.date().year().isPresent()
                ? noticed.date().year()
                : began.date().year();
        Optional<LocalDate> from = began.date().date(year).map(IncidentDate::earliest);
        Optional<LocalDate> to = noticed.date().date(year).map(IncidentDate::earliest);
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            return Measures.NONE;
        }
        Duration duration = Duration.between(from.get().atStartOfDay(), to.get().atStartOfDay());
        if (duration.isZero() || duration.toDays() > MAX_DAYS) {
            return Measures.NONE;
        }
        Measure detect = new Measure(duration, noticed.sentence().text());
        return new Measures(Optional.of(detect), Optional.empty(), Optional.empty());
    }
}
