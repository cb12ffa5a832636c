package org.incidentcommons.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.classify.Measure;
import org.incidentcommons.classify.Measures;
import org.incidentcommons.community.Audience;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.report.Code;
import org.incidentcommons.report.DocumentType;
import org.incidentcommons.report.EventKey;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportKind;
import org.incidentcommons.report.ReportRecommendation;
import org.incidentcommons.report.Severity;
import org.incidentcommons.report.Status;
import org.incidentcommons.sanitize.SanitizedText;

/** Changes one thing of a report. */
public final class Variant {
    private final Report report;
    private int revision;
    private Status status;
    private Audience audience;
    private String title;
    private Optional<IncidentDate> date;
    private Optional<String> country;
    private List<Code> codes;
    private Optional<Severity> severity;
    private Optional<EventKey> event;
    private ReportKind kind;
    private Optional<String> language;
    private Optional<DocumentType> documentType;
    private List<SanitizedText> lessons;
    private List<ReportRecommendation> recommendations;
    private Measures measures;

    private Variant(Report report) {
        this.report = report;
        revision = report.revision();
        status = report.status();
        audience = report.audience();
        title = report.title().value();
        date = report.date();
        country = report.country();
        codes = report.codes();
        severity = report.severity();
        event = report.event();
        kind = report.kind();
        language = report.language();
        documentType = report.documentType();
        lessons = report.lessons();
        recommendations = report.recommendations();
        measures = report.measures();
    }

    public static Variant of(Report report) {
        return new Variant(report);
    }

    public Variant withdrawn() {
        status = Status.WITHDRAWN;
        return this;
    }

    public Variant revised(String newTitle) {
        title = newTitle;
        revision++;
        return this;
    }

    public Variant audience(Audience other) {
        audience = other;
        return this;
    }

    public Variant year(int year) {
        date = Optional.of(new IncidentDate(year, 0, 0));
        return this;
    }

    public Variant undated() {
        date = Optional.empty();
        return this;
    }

    public Variant country(String code) {
        country = Optional.of(code);
        return this;
    }

    public Variant severity(Severity other) {
        severity = Optional.of(other);
        return this;
    }

    /** One of several reports of an event of that name. */
    public Variant event(String name) {
        event = Optional.of(EventKey.of(name));
        return this;
    }

    public Variant kind(ReportKind other) {
        kind = other;
        return this;
    }

    public Variant language(String code) {
        language = Optional.of(code);
        return this;
    }

    public Variant documentType(DocumentType other) {
        documentType = Optional.of(other);
        return this;
    }

    public Variant lessons(String... texts) {
        lessons = Stream.of(texts).map(TestReports::safe).toList();
        return this;
    }

    public Variant recommendations(String... texts) {
        recommendations = Stream.of(texts)
                .map(text -> new ReportRecommendation(
                        TestReports.safe(text),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return this;
    }

    public Variant detected(Duration time) {
        measures = new Measures(
                Optional.of(new Measure(time, SanitizedText.EMPTY)), measures.respond(), measures.recover());
        return this;
    }

    public Variant withoutCodes() {
        codes = List.of();
        return this;
    }

    /** With that code only, written {@code scheme:concept}. */
    public Variant code(String code) {
        codes = List.of(TestReports.code(code));
        return this;
    }

    public Report report() {
        return new Report(
                report.id(),
                report.organizationId(),
                report.externalId(),
                revision,
                status,
                audience,
                kind,
                severity,
                documentType,
                event,
                TestReports.safe(title),
                date,
                country,
                language,
                report.sections(),
                lessons,
                recommendations,
                codes,
                measures,
                report.publishedAt());
    }
}
