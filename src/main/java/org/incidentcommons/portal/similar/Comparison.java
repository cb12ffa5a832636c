package org.incidentcommons.portal.similar;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.ingest.DocumentReader;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.search.AxesOfCodes;
import org.incidentcommons.search.Axis;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SimilarHit;
import org.incidentcommons.search.SimilarRequest;
import org.incidentcommons.search.SimilarText;
import org.incidentcommons.vocabulary.Vocabularies;

/** Composes the page from a comparison. */
@Singleton
class Comparison {
    private static final int SHOWN = 12;
    private static final int SHOWN_ELSEWHERE = 4;
    private static final int OPENING = 160; // characters, more than a line holds

    private final ReportIndex index;
    private final Reports reports;
    private final Vocabularies vocabularies;
    private final AxesOfCodes axes;

    Comparison(ReportIndex index, Reports reports, Vocabularies vocabularies) {
        this.index = index;
        this.reports = reports;
        this.vocabularies = vocabularies;
        axes = new AxesOfCodes(vocabularies);
    }

    SimilarPage of(DocumentReader.Pasted own, SimilarForm form, Viewer viewer, Words words) {
        SimilarText text = new SimilarText(own.text(), own.codes());
        SimilarRequest request = form.request(SHOWN);
        return page(
                Optional.empty(),
                own.text(),
                form,
                index.similar(text, request, viewer),
                index.similar(text, request.elsewhere(SHOWN_ELSEWHERE), viewer),
                viewer,
                words);
    }

    SimilarPage of(Report report, SimilarForm form, Viewer viewer, Words words) {
        SimilarRequest request = form.request(SHOWN);
        return page(
                Optional.of(named(report)),
                SanitizedText.EMPTY,
                form,
                index.similar(report.stored(), request, viewer),
                index.similar(report.stored(), request.elsewhere(SHOWN_ELSEWHERE), viewer),
                viewer,
                words);
    }

    private static NamedReport named(Report report) {
        return new NamedReport(
                report.stored().toString(),
                report.title().value(),
                report.language().orElse("en"));
    }

    /** @param problem why nothing was compared, if anything should have been */
    SimilarPage empty(SimilarForm form, SanitizedText text, Optional<String> problem, Words words) {
        String title = problem.isPresent() ? words.say("similar.check") : words.say("similar.title");
        return new SimilarPage(
                Shell.of(title, Shell.Place.OTHER),
                Optional.empty(),
                text,
                SanitizedText.EMPTY,
                problem,
                false,
                title,
                choices(form, words),
                false,
                List.of(),
                List.of(),
                List.of());
    }

    private SimilarPage page(
            Optional<NamedReport> report,
            SanitizedText text,
            SimilarForm form,
            List<SimilarHit> alike,
            List<SimilarHit> elsewhere,
            Viewer viewer,
            Words words) {
        String heading = words.say("similar.found", "n", alike.size());
        return new SimilarPage(
                Shell.of(heading, Shell.Place.OTHER),
                report,
                text,
                text.length() <= OPENING ? text : text.sub(0, OPENING),
                Optional.empty(),
                true,
                heading,
                choices(form, words),
                !form.weights().byAxis().isEmpty(),
                shown(alike, words),
                shown(elsewhere, words),
                form.leftOut().stream()
                        .sorted((one, other) -> Long.compare(one.number(), other.number()))
                        .flatMap(id -> reports.find(id, viewer).stream())
                        .map(Comparison::named)
                        .toList());
    }

    private List<Compared> shown(List<SimilarHit> hits, Words words) {
        return hits.stream()
                .map(hit -> Compared.of(hit, axes, vocabularies, words))
                .toList();
    }

    private static List<AxisChoice> choices(SimilarForm form, Words words) {
        return Stream.of(Axis.values())
                .map(axis -> AxisChoice.of(axis, form.weights(), words))
                .toList();
    }
}
