package org.incidentcommons.ops;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.ingest.DocumentOutcome;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.report.Signature;
import org.incidentcommons.search.NearDuplicate;
import org.incidentcommons.search.ReportIndex;

/**
 * A document that repeats another or looks like published reports; the portal tells it in the same form.
 *
 * @param name as sent; may identify
 * @param report made of it, or of the same content before
 * @param looksLike of what everyone may see: whoever imports need not be who runs the installation
 */
@Serdeable
record Lookalike(long document, String name, @Nullable String report, boolean isRepeated, List<Near> looksLike) {
    private static final int MOST = 5; // of one report; the likest

    /** @param percent about how much of the text both have in common, 70 to 100 */
    @Serdeable
    record Near(String id, String title, long percent) {
        static List<Near> of(Signature signature, Optional<ReportId> itself, ReportIndex index) {
            return index.nearDuplicates(signature, itself, MOST, Viewer.ANYONE).stream()
                    .map(Near::of)
                    .toList();
        }

        private static Near of(NearDuplicate near) {
            return new Near(near.hit().id().toString(), near.hit().titleText(), near.percent());
        }

        String inWords() {
            return "looks like %s, %d %%: %s".formatted(id, percent, title);
        }
    }

    static Lookalike of(DocumentOutcome document, Reports reports, ReportIndex index) {
        boolean isRepeated = document.state() == DocumentState.DUPLICATE;
        List<Near> near = isRepeated
                ? List.of()
                : ReportId.parse(document.report())
                        .flatMap(reports::findForPipeline)
                        .map(report -> Near.of(Signature.of(report), report.id(), index))
                        .orElse(List.of());
        return new Lookalike(document.document(), document.name(), document.report(), isRepeated, near);
    }

    boolean isOne() {
        return isRepeated || !looksLike.isEmpty();
    }

    /** The name may identify, so it is left out. */
    @Override
    public String toString() {
        return "Lookalike " + document;
    }
}
