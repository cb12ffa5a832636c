package org.incidentcommons.search.lucene;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/**
 * What is indexed of a passage, beside the number and the audience of its report, which have the reports' own names.
 */
final class PassageFields {
    static final String START = "start";
    static final String END = "end";

    /** The ordinal of the kind of section it begins in, or {@link #NO_SECTION}. */
    static final String SECTION = "section";

    static final int NO_SECTION = -1;

    /** What the passage says, as the beginning of its SHA-256: the same words have the same vector. */
    static final String DIGEST = "digest";

    static final String VECTOR = "vector";

    private static final int DIGEST_BYTES = 16; // no two passages of a report will ever share it by chance

    private PassageFields() {}

    static Document document(long report, String audience, Passage passage, BytesRef digest) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, String.valueOf(report), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.ID, report));
        document.add(new StringField(Fields.AUDIENCE, audience, Field.Store.NO));
        document.add(new NumericDocValuesField(START, passage.place().start()));
        document.add(new NumericDocValuesField(END, passage.place().end()));
        document.add(new NumericDocValuesField(
                SECTION, passage.section().map(Enum::ordinal).orElse(NO_SECTION)));
        document.add(new BinaryDocValuesField(DIGEST, digest));
        document.add(new KnnFloatVectorField(VECTOR, passage.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    static BytesRef digest(String passage) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(passage.getBytes(StandardCharsets.UTF_8));
            return new BytesRef(Arrays.copyOf(sum, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
