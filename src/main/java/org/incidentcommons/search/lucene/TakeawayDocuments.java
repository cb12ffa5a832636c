package org.incidentcommons.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportRecommendation;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.search.View;

/**
 * What is indexed of each lesson and recommendation of a report: its own words, and beside them the title, the names of
 * the codes and all properties of the report, so that the same search finds it in its context.
 */
final class TakeawayDocuments {
    private static final int LONGEST = 8_000; // characters shown of one; what is longer is no lesson but a chapter

    private static final Pattern BULLET = Pattern.compile("^\\s*[•●▪*–—-]\\s*(?=[\\p{L}\"“„«(])");
    /** Documents may have lost the space behind it. */
    private static final Pattern NUMBER = Pattern.compile("^\\s*\\(?(\\d{1,2})[.)]\\s*(?=[\\p{L}\"“„«(])");

    private final Entries.Source source;
    private final List<Document> documents = new ArrayList<>();

    private TakeawayDocuments(Entries.Source source) {
        this.source = source;
    }

    /** @return in the report's order, lessons first */
    static List<Document> of(Entries.Source source) {
        Report report = source.report();
        TakeawayDocuments made = new TakeawayDocuments(source);
        made.addAll(View.LESSONS, SectionKind.LESSONS, Fields.LESSON, report.lessons());
        made.addAll(
                View.RECOMMENDATIONS,
                SectionKind.RECOMMENDATIONS,
                Fields.RECOMMENDATION,
                report.recommendations().stream()
                        .map(ReportRecommendation::text)
                        .toList());
        return made.documents;
    }

    private void addAll(View view, SectionKind section, String field, List<SanitizedText> texts) {
        for (int i = 0; i < texts.size(); i++) {
            Document document = source.begin();
            document.add(new StringField(Fields.TAKEAWAY, view.id(), Field.Store.NO));
            document.add(new NumericDocValuesField(Fields.TAKEAWAY, i + 1L));
            addText(document, section, field, withoutMark(texts.get(i).value(), i + 1));
            documents.add(document);
        }
    }

    /** Any other number than its own is no mark of the list, but a day's: "17. Juli". */
    private static String withoutMark(String text, int place) {
        Matcher number = NUMBER.matcher(text);
        return number.find() && Integer.parseInt(number.group(1)) == place
                ? text.substring(number.end())
                : BULLET.matcher(text).replaceFirst("");
    }

    private void addText(Document document, SectionKind section, String field, String text) {
        ReportWords words = source.words();
        String title = source.report().title().value();
        String shown = Excerpts.beginning(RunningText.of(text), LONGEST);
        document.add(words.stemmed(Fields.TITLE, title, Fields.WITH_POSITIONS));
        document.add(words.stemmed(Fields.TEXT, text, Fields.UNSEEN));
        document.add(words.stemmed(Fields.TEXT, title, Fields.UNSEEN));
        document.add(words.exact(Fields.EXACT, text, Fields.COUNTED));
        document.add(words.exact(Fields.EXACT, title, Fields.COUNTED));
        document.add(words.stemmed(Fields.ADVICE, text, Fields.WITH_POSITIONS));
        document.add(words.stemmed(field, text, Fields.WITH_POSITIONS));
        document.add(new BinaryDocValuesField(Fields.TITLE, new BytesRef(title)));
        document.add(new BinaryDocValuesField(Fields.BEGINNING, ReportDocument.excerpt(section, shown)));
        source.addNames(source.codes().labels(), document);
    }
}
