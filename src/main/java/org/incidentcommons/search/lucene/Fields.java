package org.incidentcommons.search.lucene;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.QueryPart;

/** The fields of the index. A change of any of them, or of what goes into them, takes the next {@link #VERSION}. */
final class Fields {
    /**
     * The form of the index; one written in another form is built anew.
     *
     * <ol>
     *   <li>2026-11: one document for each report; text, title, advice and exact words; facets with everything broader.
     *   <li>2026-11: the text without marks of lists, its blocks apart; French elisions taken off words; what could not
     *       be indexed stands for itself.
     *   <li>2026-11: lessons, recommendations, language, what a report holds and its measures, each to be asked for.
     *   <li>2026-11: the time of publication, to sort by.
     *   <li>2026-11: kind, severity, time to detect, contents, language, type of document and audience as facets.
     *   <li>2026-11: a signature, to find near-duplicates by.
     *   <li>2026-11: the event, to put reports of one under one entry.
     *   <li>2026-11: the beginnings of the words of titles, to complete what is being typed.
     *   <li>2026-11: German, French and Spanish by their own stems.
     *   <li>2026-11: the reports with nearly the same text, to put them under one entry.
     *   <li>2026-11: no words for whole facets but sectors.
     * </ol>
     */
    static final int VERSION = 11;

    /** The report's number, as a term to replace it by and as a doc value. */
    static final String ID = "id";

    static final String REVISION = "revision";

    /** Only in what stands for a report that could not be indexed: the one word {@link #YES}. */
    static final String LEFT_OUT = "leftOut";

    static final String YES = "yes";

    /**
     * Everything searched: the title and the sections with their headings as {@link RunningText}, stored; and the names
     * of the codes, not stored.
     */
    static final String TEXT = "text";

    /** Where in {@link #TEXT} sections start: see {@link SectionPlaces}. */
    static final String SECTIONS = "sections";

    static final String TITLE = "title";

    /** The words of the title by their {@link Beginnings}. */
    static final String TITLE_BEGINNINGS = "titleBeginnings";

    /** Lessons and recommendations. */
    static final String ADVICE = "advice";

    /** One value for each lesson. */
    static final String LESSON = "lesson";

    static final String RECOMMENDATION = "recommendation";

    /** Only in what stands for a lesson or recommendation: which view finds it, and its number in its report. */
    static final String TAKEAWAY = "takeaway";

    /** The digest of the event it tells of, of reports that name one: as a term and as a doc value. */
    static final String EVENT = "event";

    static final String SEVERITY = "severity";
    static final String DOCUMENT_TYPE = "documentType";

    /** Which {@link QueryPart.Content} it holds, by name. */
    static final String HAS = "has";

    /** The words of the text as written, not stemmed. */
    static final String EXACT = "exact";

    /** The beginning of the report, to show without words. */
    static final String BEGINNING = "beginning";

    /** The report's {@link org.incidentcommons.report.Signature}, and the words to look it up by. */
    static final String SIGNATURE = "signature";

    static final String BAND = "band";

    /** The numbers of reports with nearly the same text, written by {@link Kin}, eight bytes each. */
    static final String KIN = "kin";

    static final String EXTERNAL_ID = "externalId";
    static final String AUDIENCE = "audience";
    static final String KIND = "kind";
    static final String COUNTRY = "country";
    static final String LANGUAGE = "language";

    /** The codes of the report, without what is broader, a line each. */
    static final String CODES = "codes";

    /** The incident's date as the number yyyymmdd, with zeros for what is not told. */
    static final String DATE = "date";

    static final String YEAR = "year";

    /** When it was published first, in seconds since 1970. */
    static final String PUBLISHED = "published";

    /** Measures in seconds. */
    static final String DETECT = "detect";

    static final String RESPOND = "respond";
    static final String RECOVER = "recover";

    /** Facet values; a concept comes with everything broader. */
    static final FacetsConfig FACETS = facets();

    /**
     * BM25 with the usual k1 = 1.2 and b = 0.75. k1 from 0.8 to 2 and b from 0.4 to 0.9 were tried with
     * RetrievalEvaluation: what gains 0.003 on one set loses as much on the other.
     */
    static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.75f);

    /** Words with their places, for phrases and for marking matches without analysing the text again. */
    static final FieldType HIGHLIGHTED = text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);

    static final FieldType UNSEEN = text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);

    static final FieldType WITH_POSITIONS = text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

    static final FieldType COUNTED = text(IndexOptions.DOCS_AND_FREQS, false);

    private Fields() {}

    private static FieldType text(IndexOptions options, boolean isStored) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setStored(isStored);
        type.freeze();
        return type;
    }

    private static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        for (Facet facet : Facet.values()) {
            config.setMultiValued(facet.id(), true);
            config.setDrillDownTermsIndexing(
                    facet.id(),
                    facet == Facet.SECTOR // asked for as a whole: is any known?
                            ? FacetsConfig.DrillDownTermsIndexing.DIMENSION_AND_FULL_PATH
                            : FacetsConfig.DrillDownTermsIndexing.FULL_PATH_ONLY);
        }
        return config;
    }
}
