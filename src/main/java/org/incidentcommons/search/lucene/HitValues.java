package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.community.Audience;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.report.DocumentType;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.ReportKind;
import org.incidentcommons.report.Severity;
import org.incidentcommons.search.Excerpt;
import org.incidentcommons.search.Segment;

/** The values of one segment of the index that are shown of hits. Documents must be asked for in ascending order. */
final class HitValues {
    private static final SectionKind[] SECTION_KINDS = SectionKind.values();

    private final NumericDocValues id;
    private final NumericDocValues date;
    private final BinaryDocValues title;
    private final BinaryDocValues externalId;
    private final BinaryDocValues codes;
    private final BinaryDocValues beginning;
    private final BinaryDocValues sections;
    private final SortedDocValues kind;
    private final SortedDocValues audience;
    private final SortedDocValues country;
    private final SortedDocValues language;
    private final SortedDocValues severity;
    private final SortedDocValues documentType;
    private final NumericDocValues takeaway;
    private int doc;

    HitValues(LeafReader reader) throws IOException {
        id = DocValues.getNumeric(reader, Fields.ID);
        date = DocValues.getNumeric(reader, Fields.DATE);
        title = DocValues.getBinary(reader, Fields.TITLE);
        externalId = DocValues.getBinary(reader, Fields.EXTERNAL_ID);
        codes = DocValues.getBinary(reader, Fields.CODES);
        beginning = DocValues.getBinary(reader, Fields.BEGINNING);
        sections = DocValues.getBinary(reader, Fields.SECTIONS);
        kind = DocValues.getSorted(reader, Fields.KIND);
        audience = DocValues.getSorted(reader, Fields.AUDIENCE);
        country = DocValues.getSorted(reader, Fields.COUNTRY);
        severity = DocValues.getSorted(reader, Fields.SEVERITY);
        documentType = DocValues.getSorted(reader, Fields.DOCUMENT_TYPE);
        takeaway = DocValues.getNumeric(reader, Fields.TAKEAWAY);
        language = DocValues.getSorted(reader, Fields.LANGUAGE);
    }

    /** @return the values of one document, by its number in the whole index */
    static HitValues of(int doc, IndexSearcher searcher) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        return new HitValues(leaf.reader()).at(doc - leaf.docBase);
    }

    HitValues at(int docInSegment) {
        doc = docInSegment;
        return this;
    }

    ReportId id() throws IOException {
        if (!id.advanceExact(doc)) {
            throw new IllegalStateException("a report in the index has no id");
        }
        return new ReportId(id.longValue());
    }

    Optional<IncidentDate> date() throws IOException {
        if (!date.advanceExact(doc)) {
            return Optional.empty();
        }
        int number = (int) date.longValue();
        return Optional.of(new IncidentDate(number / 10_000, number / 100 % 100, number % 100));
    }

    String title() throws IOException {
        return text(title).orElse("");
    }

    Optional<String> externalId() throws IOException {
        return text(externalId);
    }

    List<String> codes() throws IOException {
        return text(codes)
                .filter(text -> !text.isEmpty())
                .map(text -> List.of(text.split("\n")))
                .orElse(List.of());
    }

    Optional<Excerpt> beginning() throws IOException {
        if (!beginning.advanceExact(doc) || beginning.binaryValue().length < 2) {
            return Optional.empty();
        }
        BytesRef bytes = beginning.binaryValue();
        String text = new BytesRef(bytes.bytes, bytes.offset + 1, bytes.length - 1).utf8ToString();
        SectionKind section = SECTION_KINDS[bytes.bytes[bytes.offset]];
        return Optional.of(new Excerpt(section, List.of(new Segment(text, false))));
    }

    /** @return the passages with their sections; without the title, which is shown anyway */
    List<Excerpt> excerpts(List<Excerpts.Found> found) throws IOException {
        BytesRef places = sections();
        return found.stream()
                .flatMap(passage ->
                        SectionPlaces.at(places, passage.at())
                                .map(section -> new Excerpt(section, passage.segments()))
                                .stream())
                .toList();
    }

    /** @return where sections start, see {@link SectionPlaces}; valid until it reads another document */
    BytesRef sections() throws IOException {
        return sections.advanceExact(doc) ? sections.binaryValue() : new BytesRef();
    }

    ReportKind kind() throws IOException {
        return ReportKind.valueOf(text(kind).orElseThrow());
    }

    Optional<Severity> severity() throws IOException {
        return text(severity).map(Severity::valueOf);
    }

    Optional<DocumentType> documentType() throws IOException {
        return text(documentType).map(DocumentType::valueOf);
    }

    /** @return the number of the lesson or recommendation in its report; empty for a report */
    OptionalInt takeaway() throws IOException {
        return takeaway.advanceExact(doc) ? OptionalInt.of((int) takeaway.longValue()) : OptionalInt.empty();
    }

    Audience audience() throws IOException {
        return Audience.valueOf(text(audience).orElseThrow());
    }

    Optional<String> country() throws IOException {
        return text(country);
    }

    Optional<String> language() throws IOException {
        return text(language);
    }

    private Optional<String> text(BinaryDocValues values) throws IOException {
        return values.advanceExact(doc) ? Optional.of(values.binaryValue().utf8ToString()) : Optional.empty();
    }

    private Optional<String> text(SortedDocValues values) throws IOException {
        return values.advanceExact(doc)
                ? Optional.of(values.lookupOrd(values.ordValue()).utf8ToString())
                : Optional.empty();
    }
}
