package org.incidentcommons.search;

import java.util.EnumMap;
import java.util.Map;

/**
 * What each axis counts when reports are put in order.
 *
 * @param byAxis from 0, not at all, to {@link #MOST}; what is not named counts {@link #USUAL}
 */
public record AxisWeights(Map<Axis, Integer> byAxis) {
    public static final int USUAL = 1;
    public static final int MOST = 3;

    /** The order that was found best by measuring. */
    public static final AxisWeights EVEN = new AxisWeights(Map.of());

    public AxisWeights {
        Map<Axis, Integer> changed = new EnumMap<>(Axis.class);
        byAxis.forEach((axis, weight) -> {
            int bounded = Math.clamp(weight, 0, MOST);
            if (bounded != USUAL) {
                changed.put(axis, bounded);
            }
        });
        byAxis = Map.copyOf(changed);
    }

    public int of(Axis axis) {
        return byAxis.getOrDefault(axis, USUAL);
    }
}
