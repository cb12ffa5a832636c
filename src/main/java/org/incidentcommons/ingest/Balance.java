package org.incidentcommons.ingest;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That nothing was lost and nothing is there twice: what was counted on arrival is the sum of where the documents are.
 *
 * @param received counted as documents arrived and archives were opened
 * @param places where they are now
 */
record Balance(long received, Map<Place, Long> places, List<String> differences) {
    /** Where a document can be; a document with a report is where its report is. */
    enum Place {
        IN_WORK,
        DRAFT,
        PUBLISHED,
        RETURNED,
        QUARANTINED,
        DUPLICATE,
        UNPACKED,
        CANCELLED,
        UNCHANGED
    }

    static Balance of(List<BatchTally> batches, List<PlaceCount> counts) {
        Map<Long, Long> found = new HashMap<>();
        Map<Place, Long> places = new EnumMap<>(Place.class);
        for (PlaceCount count : counts) {
            found.merge(count.batchId(), count.documents(), Long::sum);
            places.merge(count.place(), count.documents(), Long::sum);
        }
        batches.forEach(batch -> places.merge(Place.UNCHANGED, batch.unchanged(), Long::sum));
        List<String> differences = batches.stream()
                .filter(batch -> batch.received() != batch.unchanged() + found.getOrDefault(batch.id(), 0L))
                .map(batch -> "Import %d received %d documents, but has %d and %d unchanged."
                        .formatted(batch.id(), batch.received(), found.getOrDefault(batch.id(), 0L), batch.unchanged()))
                .toList();
        return new Balance(batches.stream().mapToLong(BatchTally::received).sum(), places, differences);
    }

    /** The equation, with the places that a document always can be in, and those others that have any. */
    @Override
    public String toString() {
        String sum = Stream.of(Place.values())
                .filter(place -> place.ordinal() <= Place.QUARANTINED.ordinal() || places.getOrDefault(place, 0L) > 0)
                .map(place -> places.getOrDefault(place, 0L) + " "
                        + place.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" + "));
        return "Received %d = %s".formatted(received, sum);
    }
}
