package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;
import org.incidentcommons.meaning.SentenceModel;

/** How near a text is in meaning to a report, passage by passage. */
final class Likeness {
    private static final int MOST = 8; // passages compared; they weigh less and less, and each costs time

    private final List<Passage> passages;
    private final float[] weights;
    private final float sum;

    Likeness(List<Passage> all, Salience salience) {
        int[] chosen = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing(i -> -salience.of(i)))
                .limit(MOST)
                .mapToInt(i -> i)
                .toArray();
        passages = IntStream.of(chosen).mapToObj(all::get).toList();
        weights = new float[chosen.length];
        float total = 0;
        for (int i = 0; i < chosen.length; i++) {
            weights[i] = salience.of(chosen[i]);
            total += weights[i];
        }
        sum = total;
    }

    boolean isEmpty() {
        return passages.isEmpty();
    }

    /** @return those compared, what tells most first */
    List<Passage> passages() {
        return passages;
    }

    /** @return the middle of the passages by their weights, of length 1 */
    float[] middle() {
        float[] middle = new float[passages.getFirst().vector().length];
        for (int i = 0; i < weights.length; i++) {
            float[] vector = passages.get(i).vector();
            for (int d = 0; d < middle.length; d++) {
                middle[d] += weights[i] * vector[d];
            }
        }
        return SentenceModel.normalized(middle);
    }

    /** @return the weighted mean over the passages of the nearest passage of the report; NaN when that has none */
    float to(long report, PassageReading reading) throws IOException {
        return to(report, reading, false);
    }

    /** @return the same, compared with the lessons and recommendations of the report only */
    float toLessons(long report, PassageReading reading) throws IOException {
        return to(report, reading, true);
    }

    private float to(long report, PassageReading reading, boolean isOfLessons) throws IOException {
        float[] nearest = new float[weights.length];
        Arrays.fill(nearest, Float.NaN);
        reading.visit(report, (leaf, doc, vector) -> {
            if (isOfLessons && !PassageReading.isLesson(leaf, doc)) {
                return;
            }
            for (int i = 0; i < nearest.length; i++) {
                float product = VectorUtil.dotProduct(passages.get(i).vector(), vector);
                nearest[i] = nearest[i] >= product ? nearest[i] : product;
            }
        });
        float mean = 0;
        for (int i = 0; i < nearest.length; i++) {
            mean += weights[i] * nearest[i] / sum;
        }
        return mean;
    }
}
