package org.incidentcommons.sanitize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Settles overlapping marks so that nothing any detector claimed is left in the open. */
final class Marks {
    private Marks() {}

    /**
     * Marks that share characters become one: the longest gives kind and key, and it is widened to cover them all, for
     * the rest of a shorter one must not stay readable.
     */
    static List<Mark> settle(List<Mark> marks, List<Placeholder> placeholders) {
        List<Mark> ordered = new ArrayList<>(outside(placeholders, marks));
        ordered.sort(Comparator.comparingInt(Mark::start));
        List<Mark> settled = new ArrayList<>();
        for (int first = 0; first < ordered.size(); ) {
            int end = ordered.get(first).end();
            Mark strongest = ordered.get(first);
            int next = first + 1;
            for (; next < ordered.size() && ordered.get(next).start() < end; next++) {
                Mark mark = ordered.get(next);
                end = Math.max(end, mark.end());
                strongest = Mark.STRONGEST_FIRST.compare(mark, strongest) < 0 ? mark : strongest;
            }
            settled.add(strongest.covering(ordered.get(first).start(), end));
            first = next;
        }
        return settled;
    }

    private static List<Mark> outside(List<Placeholder> placeholders, List<Mark> marks) {
        TreeMap<Integer, Placeholder> byStart = new TreeMap<>();
        placeholders.forEach(placeholder -> byStart.put(placeholder.start(), placeholder));
        return marks.stream()
                .filter(mark -> {
                    Map.Entry<Integer, Placeholder> last = byStart.lowerEntry(mark.end());
                    return last == null || last.getValue().end() <= mark.start();
                })
                .toList();
    }
}
