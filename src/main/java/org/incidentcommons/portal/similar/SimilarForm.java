package org.incidentcommons.portal.similar;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.search.Axis;
import org.incidentcommons.search.AxisWeights;
import org.incidentcommons.search.SimilarRequest;

/** What the form says, whether it came in an address or in a body; what is not understood is as if it was not there. */
record SimilarForm(String text, Optional<ReportId> report, AxisWeights weights, Set<ReportId> leftOut) {
    private static final int MOST_LEFT_OUT = 50; // more make an address that is too long to keep

    SimilarForm {
        leftOut = Set.copyOf(leftOut);
    }

    /** Each report named by {@code out} is left out, unless {@code back} names it too. */
    static SimilarForm of(Map<String, ?> given) {
        Map<Axis, Integer> weights = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            all(given, axis.id())
                    .filter(weight -> weight.matches("\\d"))
                    .forEach(weight -> weights.put(axis, Integer.valueOf(weight)));
        }
        Set<ReportId> out = new LinkedHashSet<>();
        all(given, "out")
                .flatMap(id -> ReportId.parse(id).stream())
                .limit(MOST_LEFT_OUT)
                .forEach(out::add);
        all(given, "back").flatMap(id -> ReportId.parse(id).stream()).forEach(out::remove);
        return new SimilarForm(
                all(given, "text").findFirst().orElse("").strip(),
                all(given, "id").flatMap(id -> ReportId.parse(id).stream()).findFirst(),
                new AxisWeights(weights),
                out);
    }

    private static Stream<String> all(Map<String, ?> given, String name) {
        Object value = given.get(name);
        Collection<?> values =
                value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
        return values.stream().map(String::valueOf);
    }

    SimilarRequest request(int size) {
        return new SimilarRequest(size, weights, leftOut, false);
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "SimilarForm[" + text.length() + " characters, " + leftOut.size() + " left out]";
    }
}
