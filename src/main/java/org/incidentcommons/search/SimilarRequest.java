package org.incidentcommons.search;

import java.util.Objects;
import java.util.Set;
import org.incidentcommons.report.ReportId;

/**
 * Which reports are looked for beside the text or the report that they shall be like.
 *
 * @param size how many at most, 1 to 100
 * @param leftOut reports that somebody has found not to be alike
 * @param isElsewhere whether only those are looked for that share a cause or barrier but no sector; none are found when
 *     no cause or no sector is known
 */
public record SimilarRequest(int size, AxisWeights weights, Set<ReportId> leftOut, boolean isElsewhere) {
    public static final int MAX_SIZE = 100;

    public SimilarRequest {
        Objects.requireNonNull(weights);
        leftOut = Set.copyOf(leftOut);
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size " + size);
        }
    }

    public static SimilarRequest of(int size) {
        return new SimilarRequest(size, AxisWeights.EVEN, Set.of(), false);
    }

    /** @return the same in other sectors */
    public SimilarRequest elsewhere(int most) {
        return new SimilarRequest(most, weights, leftOut, true);
    }
}
