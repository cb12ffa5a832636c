package org.incidentcommons.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.portal.CodePill;
import org.incidentcommons.portal.PassageShown;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.Segment;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * @param title plain text; matches are to be marked
 * @param language tag of the language its texts are in
 * @param facts number, kind, severity, date, country and audience in one line
 * @param takeaway set when it is a lesson or a recommendation, which then stands before the title of its report
 * @param moreCodes how many are not shown, {@code 4 more codes}; empty text for none
 * @param alike set when the entry stands for other reports too
 */
record HitShown(
        String href,
        List<Segment> title,
        String language,
        String facts,
        Optional<Takeaway> takeaway,
        List<PassageShown> passages,
        List<CodePill> codes,
        String moreCodes,
        Optional<Others> alike) {
    private static final int MOST_PASSAGES = 2;
    private static final int MOST_OF_A_SCHEME = 3; // so that all three vocabularies have a word

    /** @param name {@code Lesson 2 of IC-17} */
    record Takeaway(String name, List<Segment> segments) {}

    /**
     * @param summary {@code and 2 more alike}
     * @param rest how many of them are not listed; empty text for none
     */
    record Others(String summary, List<Other> listed, String rest) {}

    record Other(String href, String title, String language, String facts) {}

    static HitShown of(Hit hit, String inside, Vocabularies vocabularies, Words words) {
        List<CodePill> all = hit.codes().stream()
                .flatMap(code -> vocabularies.concept(code).stream())
                .map(CodePill::of)
                .toList();
        List<CodePill> shown = new ArrayList<>();
        Stream.of("theme", "cause", "sector")
                .forEach(scheme -> all.stream()
                        .filter(pill -> pill.scheme().equals(scheme))
                        .limit(MOST_OF_A_SCHEME)
                        .forEach(shown::add));
        int more = all.size() - shown.size();
        boolean isReport = hit.takeaway().isEmpty();
        return new HitShown(
                href(hit, inside),
                hit.title(),
                hit.language().orElse("en"),
                facts(hit, words),
                isReport ? Optional.empty() : Optional.of(takeaway(hit, words)),
                hit.excerpts().stream()
                        .limit(isReport ? MOST_PASSAGES : 0)
                        .map(excerpt -> PassageShown.of(excerpt, words))
                        .toList(),
                List.copyOf(shown),
                more == 0 ? "" : words.say("search.moreCodes", "n", more),
                hit.alikeCount() == 0 ? Optional.empty() : Optional.of(others(hit, words)));
    }

    /** A lesson leads to its place in the report. */
    static String href(Hit hit, String report) {
        return hit.takeaway().isEmpty()
                ? report
                : report
                        + (isLesson(hit) ? "#lesson-" : "#recommendation-")
                        + hit.takeaway().getAsInt();
    }

    private static boolean isLesson(Hit hit) {
        return hit.excerpts().stream().anyMatch(excerpt -> excerpt.section() == SectionKind.LESSONS);
    }

    private static String facts(Hit hit, Words words) {
        return String.join(
                " · ",
                hit.id().toString(),
                Shown.facts(words, hit.kind(), hit.date(), hit.country()),
                Shown.audience(words, hit.audience()));
    }

    private static Takeaway takeaway(Hit hit, Words words) {
        int number = hit.takeaway().getAsInt();
        String report = hit.id().toString();
        return new Takeaway(
                isLesson(hit)
                        ? words.say("search.lesson", "n", number, "report", report)
                        : words.say("search.recommendation", "n", number, "report", report),
                hit.excerpts().stream()
                        .flatMap(excerpt -> excerpt.segments().stream())
                        .toList());
    }

    private static Others others(Hit hit, Words words) {
        long rest = hit.alikeCount() - hit.alike().size();
        return new Others(
                words.say("search.alike", "n", hit.alikeCount()),
                hit.alike().stream()
                        .map(other -> new Other(
                                "/reports/" + other.id(),
                                other.titleText(),
                                other.language().orElse("en"),
                                facts(other, words)))
                        .toList(),
                rest == 0 ? "" : words.say("search.alikeRest", "n", rest));
    }
}
