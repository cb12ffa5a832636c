package org.incidentcommons.search.lucene;

import java.util.EnumMap;
import java.util.Map;
import org.incidentcommons.search.Axis;
import org.incidentcommons.search.AxisWeights;

/**
 * How alike a report is on each axis.
 *
 * @param degrees 0 to 1; axes that are missing count 0
 */
record Alikeness(int doc, long report, Map<Axis, Float> degrees) {
    /**
     * What one step more of an axis of codes is worth beside words and meaning, which count 1 each. A choice for people
     * to weigh by, not measured: the texts to measure with have no codes. At the usual weights codes count among the
     * words already and here only break ties, so that the order is the one that was measured.
     */
    private static final float STEP = 0.5f;

    private static final float TIE = 0.01f;

    /** @return the degrees summed by the weights, at most 1 */
    float score(AxisWeights weights) {
        float sum = 0;
        float most = 0;
        for (Axis axis : Axis.values()) {
            float weight = weight(axis, weights.of(axis));
            sum += weight * degrees.getOrDefault(axis, 0f);
            most += weight;
        }
        return most > 0 ? sum / most : 0;
    }

    private static float weight(Axis axis, int weight) {
        return switch (axis) {
            case WORDS, MEANING -> weight;
            case EVENT, CAUSE, BARRIER, CONSEQUENCE, LESSON ->
                weight == 0 ? 0 : STEP * (weight - AxisWeights.USUAL) + TIE;
        };
    }

    Alikeness with(Axis axis, float degree) {
        Map<Axis, Float> more = new EnumMap<>(Axis.class);
        more.putAll(degrees);
        if (degree > 0) {
            more.merge(axis, degree, Math::max);
        }
        return new Alikeness(doc, report, more);
    }
}
