package org.incidentcommons.search.lucene;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.incidentcommons.report.Report;
import org.incidentcommons.vocabulary.Vocabularies;

/** Makes what is indexed of reports. Several threads may. */
final class Entries {
    private final Vocabularies vocabularies;
    private final NameWords names = new NameWords();

    Entries(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** @param takeaways of the report, see {@link TakeawayDocuments} */
    record OfReport(Document report, List<Document> takeaways) {}

    /**
     * What all entries of a report need of it.
     *
     * @param properties see {@link ReportProperties}
     */
    record Source(
            Report report, ReportWords words, ReportCodes codes, List<IndexableField> properties, NameWords names) {
        /** @return a new entry with the properties of the report */
        Document begin() {
            Document entry = new Document();
            properties.forEach(entry::add);
            return entry;
        }

        /** Adds names of concepts to what is searched. */
        void addNames(Stream<String> of, Document entry) {
            names.fields(of).forEach(entry::add);
        }
    }

    OfReport of(Report report) {
        ReportCodes codes = ReportCodes.of(report.codes(), vocabularies);
        Source source = new Source(
                report,
                new ReportWords(Tongue.of(report.language())),
                codes,
                ReportProperties.of(report, codes),
                names);
        return new OfReport(ReportDocument.of(source), TakeawayDocuments.of(source));
    }
}
