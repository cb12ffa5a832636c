package org.incidentcommons.search;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.community.Audience;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.report.Code;
import org.incidentcommons.report.EventKey;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Severity;
import org.incidentcommons.report.Status;

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
                report.kind(),
                severity,
                report.documentType(),
                event,
                TestReports.safe(title),
                date,
                country,
                report.language(),
                report.sections(),
                report.lessons(),
                report.recommendations(),
                codes,
                report.measures(),
                report.publishedAt());
    }
}
