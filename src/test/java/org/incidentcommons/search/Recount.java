package org.incidentcommons.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.report.Code;
import org.incidentcommons.report.Report;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.vocabulary.Vocabularies;
import org.incidentcommons.vocabulary.Vocabulary;

/**
 * What a search should find and count, by going through all reports one by one. The words of a request are one word
 * that occurs in texts as it is asked for.
 */
public record Recount(List<Report> reports, Vocabularies vocabularies) {
    /** What a view shows: a report, or one of its lessons or recommendations by its number; 0 for the report. */
    public record Item(Report report, int number) {}

    /** @param ignored the facet whose filter is left out, null for none */
    public List<Item> found(SearchRequest request, Viewer viewer, Facet ignored) {
        Predicate<Report> visible = report -> viewer.maySee(report.audience());
        Predicate<Report> filtered = report -> Stream.of(Facet.values())
                .filter(facet -> facet != ignored && !request.selected(facet).isEmpty())
                .allMatch(facet -> values(facet, report).anyMatch(request.selected(facet)::contains));
        Predicate<Report> dated = report -> ignored == Facet.YEAR
                || request.from().isEmpty() && request.to().isEmpty()
                || report.date()
                        .filter(date -> date.year() >= request.from().orElse(0))
                        .filter(date -> date.year() <= request.to().orElse(9999))
                        .isPresent();
        return reports.stream()
                .filter(visible.and(filtered).and(dated))
                .flatMap(report -> items(report, request))
                .toList();
    }

    private static Stream<Item> items(Report report, SearchRequest request) {
        List<String> texts = switch (request.view()) {
            case REPORTS ->
                List.of(report.sections().stream()
                        .map(section -> section.body().value())
                        .collect(Collectors.joining(" ")));
            case LESSONS -> report.lessons().stream().map(SanitizedText::value).toList();
            case RECOMMENDATIONS ->
                report.recommendations().stream()
                        .map(recommendation -> recommendation.text().value())
                        .toList();
        };
        return IntStream.range(0, texts.size())
                .filter(i -> (texts.get(i) + " " + report.title().value()).contains(request.words()))
                .mapToObj(i -> new Item(report, request.view() == View.REPORTS ? 0 : i + 1));
    }

    public Map<String, Long> counts(Facet facet, List<Item> items) {
        return items.stream()
                .flatMap(item -> values(facet, item.report()).distinct())
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
    }

    private Stream<String> values(Facet facet, Report report) {
        return switch (facet) {
            case COUNTRY -> report.country().stream();
            case LANGUAGE -> report.language().stream();
            case YEAR -> report.date().map(date -> String.valueOf(date.year())).stream();
            case KIND -> Stream.of(report.kind().id());
            case SEVERITY -> report.severity().map(severity -> severity.id()).stream();
            case TYPE -> report.documentType().map(type -> type.id()).stream();
            case AUDIENCE -> Stream.of(report.audience().name().toLowerCase(Locale.ROOT));
            case DETECT ->
                report
                        .measures()
                        .detect()
                        .map(time -> DetectionTime.of(time.duration()).id())
                        .stream();
            case HAS ->
                Stream.of(
                                report.lessons().isEmpty() ? "" : "lessons",
                                report.recommendations().isEmpty() ? "" : "recommendations",
                                report.measures().isEmpty() ? "" : "measures")
                        .filter(held -> !held.isEmpty());
            case THEME, CAUSE, SECTOR ->
                report.codes().stream()
                        .filter(code -> Facet.of(code.scheme()) == facet)
                        .flatMap(this::withBroader);
        };
    }

    private Stream<String> withBroader(Code code) {
        Vocabulary vocabulary = vocabularies.of(code.scheme());
        return Stream.concat(
                Stream.of(code.concept()),
                vocabulary.ancestors(code.concept()).stream().map(concept -> concept.id()));
    }
}
