package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.classify.Measure;
import org.incidentcommons.classify.Measures;
import org.incidentcommons.report.Report;
import org.incidentcommons.search.DetectionTime;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.QueryPart;

/** What every entry of a report tells beside its words: its own, and those of its lessons and recommendations. */
final class ReportProperties {
    private final Document document = new Document();

    private ReportProperties() {}

    static List<IndexableField> of(Report report, ReportCodes codes) {
        ReportProperties made = new ReportProperties();
        made.addAll(report);
        made.addCodes(codes);
        return made.built().getFields();
    }

    /**
     * @return what stands for a report that cannot be indexed, so that the index still has an entry for every published
     *     report. It has no audience, so no search finds it
     */
    static Document leftOut(Report report) {
        ReportProperties made = new ReportProperties();
        made.addIdentity(report);
        made.document.add(new StringField(Fields.LEFT_OUT, Fields.YES, Field.Store.NO));
        return made.built();
    }

    private Document built() {
        try {
            return Fields.FACETS.build(document);
        } catch (IOException e) {
            throw new UncheckedIOException("facets in memory could not be written", e);
        }
    }

    private void addIdentity(Report report) {
        long id = report.stored().number();
        document.add(new StringField(Fields.ID, String.valueOf(id), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.ID, id));
        document.add(new NumericDocValuesField(Fields.REVISION, report.revision()));
        facet(Facet.KIND, report.kind().id());
    }

    private void addAll(Report report) {
        addIdentity(report);
        document.add(new StringField(Fields.AUDIENCE, report.audience().name(), Field.Store.NO));
        keep(Fields.AUDIENCE, report.audience().name());
        facet(Facet.AUDIENCE, report.audience().name().toLowerCase(Locale.ROOT));
        report.event().ifPresent(event -> {
            keep(Fields.EVENT, event.value());
            document.add(new StringField(Fields.EVENT, event.value(), Field.Store.NO));
        });
        report.severity().ifPresent(severity -> {
            keep(Fields.SEVERITY, severity.name());
            facet(Facet.SEVERITY, severity.id());
        });
        report.documentType().ifPresent(type -> {
            keep(Fields.DOCUMENT_TYPE, type.name());
            facet(Facet.TYPE, type.id());
        });
        keep(Fields.KIND, report.kind().name());
        report.externalId()
                .ifPresent(external ->
                        document.add(new BinaryDocValuesField(Fields.EXTERNAL_ID, new BytesRef(external.value()))));
        report.language().ifPresent(language -> {
            keep(Fields.LANGUAGE, language);
            facet(Facet.LANGUAGE, language);
            document.add(new StringField(Fields.LANGUAGE, language, Field.Store.NO));
        });
        report.country().ifPresent(country -> {
            keep(Fields.COUNTRY, country);
            facet(Facet.COUNTRY, country);
        });
        report.date().ifPresent(this::addDate);
        report.publishedAt()
                .ifPresent(at -> document.add(new NumericDocValuesField(Fields.PUBLISHED, at.getEpochSecond())));
        addMeasures(report.measures());
        addContents(report);
    }

    private void addMeasures(Measures measures) {
        add(Fields.DETECT, measures.detect());
        measures.detect()
                .ifPresent(known ->
                        facet(Facet.DETECT, DetectionTime.of(known.duration()).id()));
        add(Fields.RESPOND, measures.respond());
        add(Fields.RECOVER, measures.recover());
    }

    private void add(String field, Optional<Measure> measure) {
        measure.ifPresent(
                known -> document.add(new LongPoint(field, known.duration().toSeconds())));
    }

    private void addContents(Report report) {
        if (!report.lessons().isEmpty()) {
            has(QueryPart.Content.LESSONS);
        }
        if (!report.recommendations().isEmpty()) {
            has(QueryPart.Content.RECOMMENDATIONS);
        }
        if (!report.measures().isEmpty()) {
            has(QueryPart.Content.MEASURES);
        }
    }

    private void has(QueryPart.Content content) {
        document.add(new StringField(Fields.HAS, content.name(), Field.Store.NO));
        facet(Facet.HAS, content.name().toLowerCase(Locale.ROOT));
    }

    private void addDate(IncidentDate date) {
        document.add(new NumericDocValuesField(Fields.DATE, (date.year() * 100L + date.month()) * 100 + date.day()));
        document.add(new IntField(Fields.YEAR, date.year(), Field.Store.NO));
        facet(Facet.YEAR, String.valueOf(date.year()));
    }

    private void addCodes(ReportCodes codes) {
        document.add(new BinaryDocValuesField(Fields.CODES, codes.own()));
        codes.facets().forEach(document::add);
    }

    private void facet(Facet facet, String value) {
        document.add(new SortedSetDocValuesFacetField(facet.id(), value));
    }

    private void keep(String field, String value) {
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }
}
