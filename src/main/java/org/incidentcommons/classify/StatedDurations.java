package org.incidentcommons.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Measures that a sentence states outright: "time to detect: 3 h", "was discovered two months later", "the outage
 * lasted four hours". A label is believed before a sentence; of several recoveries the longest counts, because normal
 * service means all of it; of several detections the first, because reports come back to it with other events.
 */
final class StatedDurations {
    /** A label and what qualifies it, in characters. */
    private static final int LABEL_REACH = 45;

    /** What a wording may span before its stretch of time, in characters; each would be looked for at every place. */
    private static final int WORDING_REACH = 200;

    /** "about", "only", "nearly": what may stand before a stretch of time without changing it. */
    private static final String ABOUT =
            "(?:(?:about|around|approximately|roughly|nearly|almost|just|only|over|more than|less than|some|a total of|the|another|at least|ca\\.|rund|etwa|fast|environ|près de|c\\.|~) ?){0,3}";

    private static final String NOTICE =
            "(?:detect|discover|notic|spott|recogni[sz]|identif|realis|realiz|found|uncover|bemerkt|entdeckt|erkannt|découvert|détect|constat)\\p{L}*";
    private static final String RESTORE =
            "(?:restor|recover|resolv|repair|resum|reopen|re-open|back (?:to normal|online|in service|up)|return(?:ed)? to normal|normal (?:service|operation)s? |brought back|wiederhergestellt|behoben|rétabli)\\p{L}*";
    private static final String CONTAIN = "(?:contain|isolat|respond|mitigat|react|stopp)\\p{L}*";

    private enum Kind {
        DETECT,
        RESPOND,
        RECOVER
    }

    /** A wording: what stands before and after the stretch of time. */
    private record Wording(Kind kind, boolean label, Pattern before, Pattern after) {}

    private static final List<Wording> WORDINGS = List.of(
            label(
                    Kind.DETECT,
                    "(?:(?:mean )?time to (?:detect(?:ion)?|discover(?:y)?|notice)|\\bm?ttd|detection time|time until detection|zeit bis zur (?:erkennung|entdeckung)|erkennungszeit|dwell time|délai de détection)"),
            label(
                    Kind.RESPOND,
                    "(?:time to (?:respon[ds]e?|contain(?:ment)?|mitigat(?:e|ion)|react(?:ion)?|isolate)|response time|containment time|zeit bis zur (?:reaktion|eindämmung)|reaktionszeit|délai de réaction)"),
            label(
                    Kind.RECOVER,
                    "(?:time to (?:recover(?:y)?|restor(?:e|ation)|resol(?:ve|ution)|repair|fix)|\\bm?ttrc|recovery time|restoration time|resolution time|total downtime|downtime|outage duration|incident duration|duration of (?:the )?(?:outage|incident|disruption|impact|interruption)|total duration|zeit bis zur (?:wiederherstellung|behebung)|ausfalldauer|ausfallzeit|dauer des ausfalls|durée (?:de la panne|de l'interruption|de l'incident))"),
            before(Kind.DETECT, NOTICE + "(?: \\p{L}+){0,3}? (?:only )?(?:after|nach|après) "),
            before(Kind.DETECT, "(?:detected|discovered|noticed|spotted|recogni[sz]ed)(?: \\p{L}+)? (?:with)?in "),
            before(Kind.DETECT, "(?:detection|discovery) (?:came|followed|was) (?:only )?(?:after|within) "),
            before(
                    Kind.DETECT,
                    "(?:undetected|unnoticed|undiscovered|unentdeckt|unbemerkt|inaperçue?) (?:for|during|pendant|für) "),
            before(
                    Kind.DETECT,
                    "(?:took|needed) (?:us |them |the team )?",
                    " (?:to|for (?:anyone|anybody|someone|us|the \\p{L}+) to|until|before) (?:\\p{L}+ ){0,4}?"
                            + NOTICE),
            after(Kind.DETECT, " (?:passed|went by|elapsed|(?:later )?before) (?:\\p{L}+ ){0,4}?" + NOTICE),
            before(Kind.DETECT, "\\b" + NOTICE + "(?: \\p{L}+){0,2}? ", " (?:later|afterwards|plus tard|später)\\b"),
            before(
                    Kind.DETECT,
                    "\\b(?:detected|discovered|noticed|recogni[sz]ed)(?: \\p{L}+){0,2}? ",
                    " after (?:the|its|it) "),
            before(Kind.DETECT, "nach ", " (?:bemerkt|entdeckt|erkannt)"),
            before(Kind.RECOVER, "nach ", " (?:\\p{L}+ )?(?:wiederhergestellt|behoben)"),
            after(Kind.DETECT, " (?:unentdeckt|unbemerkt|unnoticed|undetected)\\b"),
            before(Kind.RESPOND, "\\b(?:contained|isolated|responded)(?: \\p{L}+){0,3}? (?:within|after) "),
            before(Kind.RESPOND, "\\bresponse(?: began| started)? (?:within|after) "),
            before(
                    Kind.RESPOND,
                    "\\b(?:contained|isolated|stopped|cut off|blocked) (?:only )?",
                    " (?:later|after (?:the )?(?:\\p{L}+ )?(?:detection|discovery|alarm|call|report|alert|notice))"),
            before(Kind.RESPOND, "took (?:us |them |the team )?", " to " + CONTAIN),
            before(
                    Kind.RECOVER,
                    "took (?:us |them |the \\p{L}+ )?",
                    " (?:to|before|until|for) (?:\\p{L}+ ){0,6}?" + RESTORE),
            before(Kind.RECOVER, RESTORE + "(?: \\p{L}+){0,4}? (?:only )?(?:after|nach|après) "),
            before(
                    Kind.RECOVER,
                    "(?:outage|incident|disruption|interruption|downtime|event|problem|issue|stoppage|closure|ausfall|störung|unterbrechung|panne|coupure|interruption)(?: \\p{L}+){0,4}? (?:lasted|dauerte|a duré)(?: for)? "),
            before(
                    Kind.RECOVER,
                    "(?:down|unavailable|offline|off line|out of service|out of action|inaccessible|interrupted|unreachable|not available) for "),
            before(Kind.RECOVER, "(?:outage|downtime|interruption|disruption|stoppage) of "),
            before(Kind.RECOVER, RESTORE + "[^.;]{0,60}? (?:fully|completely|everywhere) after "),
            after(
                    Kind.RECOVER,
                    "[ -](?:(?:\\p{L}+ )?outage|of downtime|downtime|interruption|service disruption|stoppage)\\b"));

    /** Part of a service is not normal service. */
    private static final Pattern PARTLY = Pattern.compile("\\b(?:partly|partially|in part|teilweise|partiellement)\\b");

    /** Wishes, rules and comparisons state nothing about this incident. */
    private static final Pattern NOT_THIS = Pattern.compile(
            "\\b(?:target|objective|should|would|could|must|may have|sla|rto|rpo|maximum|at most|up to|expected|expects?|estimated?|usually|normally|typically|designed|planned|previous|last year|in future|every|per|each|if|unless|goal|aim|promised|allowed|limit|sollte?n?|würde|devrait|maintenance window)\\b");

    private StatedDurations() {}

    private static Wording label(Kind kind, String words) {
        Pattern before = Pattern.compile("(?:^|.*[^\\p{L}])" + words
                + "(?: \\([^)]{1,12}\\))?\\*{0,2}\\s*(?::|=|\\||was|is|war|–|-)\\*{0,2}\\s*" + ABOUT + "$");
        return new Wording(kind, true, before, Pattern.compile("^.*"));
    }

    private static Wording before(Kind kind, String words) {
        return before(kind, words, "");
    }

    private static Wording before(Kind kind, String words, String after) {
        return new Wording(
                kind,
                false,
                Pattern.compile("(?:^|.*[^\\p{L}])" + words + ABOUT + "$"),
                Pattern.compile("^" + after + "(?![\\p{L}\\p{N}]).*"));
    }

    private static Wording after(Kind kind, String words) {
        return new Wording(kind, false, Pattern.compile(".*"), Pattern.compile("^" + words + ".*"));
    }

    private record Candidate(Wording wording, Measure measure) {}

    static Measures in(List<Sentences.Sentence> sentences) {
        List<Candidate> candidates = new ArrayList<>();
        for (Sentences.Sentence sentence : sentences) {
            String words = sentence.words();
            for (DurationWords.Stretch stretch : DurationWords.in(words)) {
                candidate(sentence, words, stretch).ifPresent(candidates::add);
            }
        }
        Comparator<Candidate> longest = Comparator.comparing(it -> it.measure().duration());
        return new Measures(
                best(candidates, Kind.DETECT, all -> Optional.of(all.getFirst())),
                best(candidates, Kind.RESPOND, all -> Optional.of(all.getFirst())),
                best(candidates, Kind.RECOVER, all -> all.stream().max(longest)));
    }

    private static Optional<Candidate> candidate(
            Sentences.Sentence sentence, String words, DurationWords.Stretch stretch) {
        String before = lastWords(words.substring(0, stretch.start()), WORDING_REACH);
        String after = words.substring(stretch.end());
        boolean labelCounts = !NOT_THIS.matcher(lastWords(before, LABEL_REACH)).find();
        boolean sentenceCounts = !NOT_THIS.matcher(words).find();
        boolean isPartly = PARTLY.matcher(words).find();
        return WORDINGS.stream()
                .filter(wording -> wording.label() ? labelCounts : sentenceCounts)
                .filter(wording -> wording.kind() != Kind.RECOVER || !isPartly)
                .filter(wording -> wording.after().matcher(after).matches()
                        && wording.before().matcher(before).matches()) // the longer to look for
                .findFirst()
                .map(wording -> new Candidate(wording, new Measure(stretch.duration(), sentence.text())));
    }

    /** "Planned downtime: ten minutes" is a label with a wish before it; what stands farther off belongs elsewhere. */
    private static String lastWords(String before, int most) {
        return before.substring(Math.max(0, before.length() - most));
    }

    private static Optional<Measure> best(
            List<Candidate> candidates, Kind kind, Function<List<Candidate>, Optional<Candidate>> choice) {
        List<Candidate> all =
                candidates.stream().filter(it -> it.wording().kind() == kind).toList();
        Optional<Candidate> labelled =
                all.stream().filter(it -> it.wording().label()).findFirst();
        return labelled.or(() -> all.isEmpty() ? Optional.empty() : choice.apply(all))
                .map(Candidate::measure);
    }
}
