package org.incidentcommons.search.lucene;

import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportSection;
import org.incidentcommons.report.Signature;
import org.incidentcommons.sanitize.SanitizedText;

/** What is indexed of a report. */
final class ReportDocument {
    /** Stands between sections; excerpts do not reach over it. A space for the analyzer. */
    static final char SECTION_BREAK = '\u2029';

    private static final int SHORTEST_BEGINNING = 80; // characters; shorter ones are a date or an addressee
    private static final int BEGINNING_LENGTH = 280; // characters, about three lines in a list of results

    private final Document document;
    private final ReportWords words;

    private ReportDocument(Document document, ReportWords words) {
        this.document = document;
        this.words = words;
    }

    static Document of(Entries.Source source) {
        Document document = source.begin();
        ReportDocument made = new ReportDocument(document, source.words());
        made.addText(source.report());
        made.addSignature(source.report());
        source.addNames(source.codes().allNames(), document);
        return document;
    }

    private void addText(Report report) {
        String title = report.title().value();
        document.add(words.stemmed(Fields.TITLE, title, Fields.WITH_POSITIONS));
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
        document.add(words.stemmed(Fields.TEXT, text.toString(), Fields.HIGHLIGHTED));
        document.add(words.exact(Fields.EXACT, text.toString(), Fields.COUNTED));
        document.add(new BinaryDocValuesField(Fields.SECTIONS, places.bytes()));
        document.add(new BinaryDocValuesField(Fields.BEGINNING, beginning(report)));
        report.lessons().forEach(lesson -> addAdvice(Fields.LESSON, lesson.value()));
        report.recommendations()
                .forEach(
                        advice -> addAdvice(Fields.RECOMMENDATION, advice.text().value()));
    }

    private void addAdvice(String field, String advice) {
        document.add(words.stemmed(Fields.ADVICE, advice, Fields.WITH_POSITIONS));
        document.add(words.stemmed(field, advice, Fields.WITH_POSITIONS));
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
}
