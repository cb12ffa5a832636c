package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.classify.Measure;
import org.incidentcommons.classify.Measures;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.report.Code;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportRecommendation;
import org.incidentcommons.report.ReportSection;
import org.incidentcommons.report.Signature;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.search.DetectionTime;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.QueryPart;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Vocabularies;
import org.incidentcommons.vocabulary.Vocabulary;

/** What is indexed of a report. */
final class ReportDocument {
    /** Stands between sections; excerpts do not reach over it. A space for the analyzer. */
    static final char SECTION_BREAK = '\u2029';

    private static final int SHORTEST_BEGINNING = 80; // characters; shorter ones are a date or an addressee
    private static final int BEGINNING_LENGTH = 280; // characters, about three lines in a list of results

    private final Vocabularies vocabularies;
    private final Tongue tongue;
    private final Document document = new Document();

    private ReportDocument(Report report, Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
        tongue = Tongue.of(report.language());
    }

    static Document of(Report report, Vocabularies vocabularies) {
        ReportDocument made = new ReportDocument(report, vocabularies);
        made.addProperties(report);
        made.addText(report);
        made.addSignature(report);
        Set<Concept> concepts = made.addCodes(report);
        made.addNames(concepts);
        return made.built();
    }

    /** @return what a report tells beside its text, to be completed */
    static ReportDocument withProperties(Report report, Vocabularies vocabularies) {
        ReportDocument made = new ReportDocument(report, vocabularies);
        made.addProperties(report);
        return made;
    }

    /**
     * @return what stands for a report that cannot be indexed, so that the index still has an entry for every published
     *     report. It has no audience, so no search finds it
     */
    static Document leftOut(Report report, Vocabularies vocabularies) {
        ReportDocument made = new ReportDocument(report, vocabularies);
        made.addIdentity(report);
        made.document.add(new StringField(Fields.LEFT_OUT, Fields.YES, Field.Store.NO));
        return made.built();
    }

    Document document() {
        return document;
    }

    Document built() {
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

    private void addProperties(Report report) {
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

    private void addText(Report report) {
        String title = report.title().value();
        document.add(text(Fields.TITLE, title, Fields.WITH_POSITIONS));
        document.add(new BinaryDocValuesField(Fields.TITLE, new BytesRef(title)));
        document.add(new Field(Fields.TITLE_BEGINNINGS, title, Fields.COUNTED));
        StringBuilder text = new StringBuilder(title);
        SectionPlaces places = new SectionPlaces();
        for (ReportSection section : report.sections()) {
            text.append(SECTION_BREAK);
            places.add(text.length(), section.kind());
            if (!section.heading().isBlank()) {
                text.append(RunningText.of(section.heading().value())).append(SECTION_BREAK);
            }
            text.append(RunningText.of(section.body().value()));
        }
        document.add(text(Fields.TEXT, text.toString(), Fields.HIGHLIGHTED));
        document.add(new Field(Fields.EXACT, text.toString(), Fields.COUNTED));
        document.add(new BinaryDocValuesField(Fields.SECTIONS, places.bytes()));
        document.add(new BinaryDocValuesField(Fields.BEGINNING, beginning(report)));
        Stream.concat(
                        report.lessons().stream(),
                        report.recommendations().stream().map(ReportRecommendation::text))
                .forEach(advice -> document.add(text(Fields.ADVICE, advice.value(), Fields.WITH_POSITIONS)));
        report.lessons().forEach(lesson -> document.add(text(Fields.LESSON, lesson.value(), Fields.WITH_POSITIONS)));
        report.recommendations()
                .forEach(recommendation -> document.add(
                        text(Fields.RECOMMENDATION, recommendation.text().value(), Fields.WITH_POSITIONS)));
    }

    private void addSignature(Report report) {
        Signature signature = Signature.of(report);
        document.add(new BinaryDocValuesField(Fields.SIGNATURE, new BytesRef(signature.bytes())));
        signature.bands().forEach(band -> document.add(new StringField(Fields.BAND, band, Field.Store.NO)));
    }

    private static BytesRef beginning(Report report) {
        List<ReportSection> sections = report.sections().stream()
                .filter(section -> !section.body().isBlank())
                .toList();
        ReportSection first = sections.stream()
                .filter(section -> section.kind() == SectionKind.OVERVIEW)
                .findFirst()
                .or(() -> sections.stream()
                        .filter(section -> section.body().length() >= SHORTEST_BEGINNING)
                        .findFirst())
                .or(() -> sections.stream().findFirst())
                .orElse(new ReportSection(SectionKind.OTHER, SanitizedText.EMPTY, SanitizedText.EMPTY));
        String running = RunningText.of(first.body().value());
        String title = report.title().value() + RunningText.BLOCK_BREAK;
        String told = running.startsWith(title) ? running.substring(title.length()) : running;
        return excerpt(first.kind(), Excerpts.beginning(told, BEGINNING_LENGTH));
    }

    /** @return one byte for the kind of the section, then the text */
    static BytesRef excerpt(SectionKind section, String shown) {
        BytesRef text = new BytesRef(shown);
        byte[] bytes = new byte[text.length + 1];
        bytes[0] = (byte) section.ordinal();
        System.arraycopy(text.bytes, text.offset, bytes, 1, text.length);
        return new BytesRef(bytes);
    }

    /** @return the concepts of the codes with everything broader */
    Set<Concept> addCodes(Report report) {
        Set<String> codes =
                report.codes().stream().map(Code::code).collect(Collectors.toCollection(LinkedHashSet::new));
        document.add(new BinaryDocValuesField(Fields.CODES, new BytesRef(String.join("\n", codes))));
        Set<Concept> concepts = new LinkedHashSet<>();
        Set<String> counted = new LinkedHashSet<>();
        for (Code code : report.codes()) {
            Vocabulary vocabulary = vocabularies.of(code.scheme());
            // A concept that is gone from its file is counted all the same: the report still has the code.
            if (counted.add(code.code())) {
                facet(Facet.of(code.scheme()), code.concept());
            }
            vocabulary.concept(code.concept()).ifPresent(concepts::add);
            for (Concept above : vocabulary.ancestors(code.concept())) {
                if (counted.add(above.code())) {
                    facet(Facet.of(code.scheme()), above.id());
                }
                concepts.add(above);
            }
        }
        return concepts;
    }

    /** So that "ransomware" finds a report with that code in whatever words it is written. */
    private void addNames(Set<Concept> concepts) {
        concepts.stream()
                .flatMap(concept -> Stream.concat(Stream.of(concept.prefLabel()), concept.altLabels().stream()))
                .distinct()
                .forEach(name -> document.add(new Field(Fields.TEXT, name, Fields.UNSEEN)));
    }

    /** @return a field of words of the report, in its language */
    Field text(String field, String value, FieldType type) {
        return tongue == Tongue.ENGLISH ? new Field(field, value, type) : new WordsField(field, value, type, tongue);
    }

    private void facet(Facet facet, String value) {
        document.add(new SortedSetDocValuesFacetField(facet.id(), value));
    }

    private void keep(String field, String value) {
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }
}
