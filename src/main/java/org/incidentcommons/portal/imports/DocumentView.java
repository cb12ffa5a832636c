package org.incidentcommons.portal.imports;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.DocumentOutcome;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.ingest.SameContent;
import org.incidentcommons.portal.LooksLike;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.ReportIndex;

/** How single documents look to the operator. */
@Singleton
class DocumentView {
    private static final int MOST_SAME = 10; // documents with the same content; more would not be read
    private static final int MOST_ALIKE = 5; // reports with nearly the same text

    private final Batches batches;
    private final Reports reports;
    private final ReportIndex index;
    private final Reasons reasons;

    DocumentView(Batches batches, Reports reports, ReportIndex index, Reasons reasons) {
        this.batches = batches;
        this.reports = reports;
        this.index = index;
        this.reasons = reasons;
    }

    /** @param found one more than {@code size} when the list goes on */
    DocumentsPage list(long number, Optional<DocumentState> only, List<DocumentOutcome> found, int size, Words words) {
        String address = "/imports/" + number + "/documents";
        String heading = words.say("imports.documents.of", "number", "" + number);
        List<DocumentsPage.Choice> choices = new ArrayList<>();
        choices.add(new DocumentsPage.Choice(words.say("imports.documents.all"), address, only.isEmpty()));
        Stream.of(DocumentState.values())
                .map(state -> new DocumentsPage.Choice(
                        state(state, words), address + "?state=" + state, only.equals(Optional.of(state))))
                .forEach(choices::add);
        List<DocumentOutcome> shown = found.subList(0, Math.min(size, found.size()));
        return new DocumentsPage(
                Shell.of(heading, Shell.Place.OTHER),
                number,
                heading,
                choices,
                shown.stream().map(document -> row(address, document, words)).toList(),
                found.size() <= size
                        ? Optional.empty()
                        : Optional.of(address + "?after=" + shown.getLast().document()
                                + only.map(state -> "&state=" + state).orElse("")));
    }

    private DocumentsPage.Row row(String address, DocumentOutcome document, Words words) {
        return new DocumentsPage.Row(
                address + "/" + document.document(),
                document.name(),
                state(document.state(), words),
                outcome(document, words),
                reasons.tell(document.reason(), words),
                Objects.requireNonNullElse(document.report(), ""));
    }

    DocumentPage page(
            long number,
            DocumentOutcome document,
            Optional<String> did,
            boolean wasRefused,
            Viewer viewer,
            Words words) {
        Optional<Report> report =
                Optional.ofNullable(document.report()).flatMap(ReportId::parse).flatMap(reports::findForPipeline);
        boolean isRepeated = document.state() == DocumentState.DUPLICATE;
        return new DocumentPage(
                Shell.of(document.name(), Shell.Place.OTHER),
                number,
                document.document(),
                document.name(),
                state(document.state(), words),
                reasons.tell(document.reason(), words),
                did,
                report.map(DocumentView::made),
                facts(document, words),
                times(document, words),
                batches.sameContent(document.document(), MOST_SAME).stream()
                        .map(same -> same(same, words))
                        .toList(),
                LooksLike.of(report.filter(made -> !isRepeated)
                        .map(made -> index.nearDuplicates(made, MOST_ALIKE, viewer))
                        .orElse(List.of())),
                again(document, wasRefused));
    }

    private static DocumentPage.Made made(Report report) {
        boolean isOpen = report.isPublished() && Viewer.ANYONE.maySee(report.audience());
        String id = report.stored().toString();
        return new DocumentPage.Made(id, isOpen ? Optional.of("/reports/" + id) : Optional.empty());
    }

    private static DocumentPage.Same same(SameContent same, Words words) {
        return new DocumentPage.Same(
                "/imports/" + same.batch() + "/documents/" + same.document(), same.name(), state(same.state(), words));
    }

    private static Optional<DocumentPage.Again> again(DocumentOutcome document, boolean wasRefused) {
        boolean wasTried = document.state() == DocumentState.QUARANTINED && document.attempts() > 0;
        return wasTried
                ? Optional.of(new DocumentPage.Again(document.outcome() == Outcome.ENCRYPTED, wasRefused))
                : Optional.empty();
    }

    private static List<Live.Figure> facts(DocumentOutcome document, Words words) {
        List<Live.Figure> facts = new ArrayList<>();
        add(facts, "imports.fact.outcome", outcome(document, words), words);
        add(facts, "imports.fact.place", document.place(), words);
        add(facts, "imports.fact.type", document.mediaType(), words);
        add(facts, "imports.fact.bytes", words.number(document.sizeBytes()), words);
        add(facts, "imports.fact.sha256", document.sha256(), words);
        add(facts, "imports.fact.attempts", words.number(document.attempts()), words);
        add(facts, "imports.fact.received", document.receivedAt(), words);
        add(facts, "imports.fact.finished", document.finishedAt(), words);
        add(facts, "imports.fact.extractor", document.extractor(), words);
        add(facts, "imports.fact.rules", document.rules(), words);
        return facts;
    }

    private static List<Live.Figure> times(DocumentOutcome document, Words words) {
        List<Live.Figure> times = new ArrayList<>();
        add(times, "imports.step.store", millis(document.storeMs(), words), words);
        add(times, "imports.step.extract", millis(document.extractMs(), words), words);
        add(times, "imports.step.outline", millis(document.outlineMs(), words), words);
        add(times, "imports.step.sanitize", millis(document.sanitizeMs(), words), words);
        add(times, "imports.step.classify", millis(document.classifyMs(), words), words);
        add(times, "imports.step.save", millis(document.saveMs(), words), words);
        return times;
    }

    private static void add(List<Live.Figure> figures, String key, Object value, Words words) {
        if (value != null && !value.toString().isBlank()) {
            figures.add(new Live.Figure(words.say(key), value.toString()));
        }
    }

    private static String millis(Integer millis, Words words) {
        return millis == null ? null : words.say("imports.millis", "n", millis);
    }

    private static String state(DocumentState state, Words words) {
        return words.say("imports.state." + state);
    }

    private static String outcome(DocumentOutcome document, Words words) {
        return document.outcome() == null ? "" : LiveFigures.outcome(document.outcome(), words);
    }
}
