package org.incidentcommons.search;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.report.ReportId;

/**
 * What somebody may be about to type: reports by their titles, and concepts by their names.
 *
 * @param titles of reports that the viewer may see, those that begin with what was typed first; none twice
 * @param concepts that such reports have, those whose name begins with what was typed first, then the most frequent
 */
public record Completions(List<Titled> titles, List<Named> concepts) {
    public static final Completions NONE = new Completions(List.of(), List.of());

    public Completions {
        titles = List.copyOf(titles);
        concepts = List.copyOf(concepts);
    }

    public record Titled(ReportId id, String title) {
        /** The number only: the text is for its audience. */
        @Override
        public String toString() {
            return "Titled[" + id + "]";
        }
    }

    /**
     * @param code written {@code scheme:concept}
     * @param alsoCalled its other name that was begun, when it was not {@code label}
     * @param count reports that have it or something narrower, and that the viewer may see; at least 1
     */
    public record Named(String code, String label, Optional<String> alsoCalled, long count) {}
}
