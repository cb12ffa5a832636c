package org.incidentcommons.portal.similar;

import java.util.List;
import java.util.stream.IntStream;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.Axis;
import org.incidentcommons.search.AxisWeights;

/**
 * What one axis shall count, to choose from.
 *
 * @param name in addresses
 */
record AxisChoice(String name, String label, List<Option> options) {
    record Option(String value, String label, boolean isChosen) {}

    static AxisChoice of(Axis axis, AxisWeights weights, Words words) {
        List<Option> options = IntStream.rangeClosed(0, AxisWeights.MOST)
                .mapToObj(weight -> new Option(
                        String.valueOf(weight),
                        words.say("similar.weight", "weight", weight),
                        weights.of(axis) == weight))
                .toList();
        return new AxisChoice(axis.id(), words.say("similar.axis", "axis", axis.id()), options);
    }
}
