package org.incidentcommons.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.incidentcommons.ingest.Audit;
import org.incidentcommons.search.IndexDifferences;
import org.incidentcommons.search.IndexUpkeep;

/** The comparison of database, index and stored files, told as {@code verify} tells it. */
final class Verification {
    private Verification() {}

    /** @return whether all agree */
    static boolean run(Installation installation, PrintWriter out, PrintWriter err) throws IOException {
        List<String> differences = new ArrayList<>();
        Audit.Result audit;
        try (ProgressLine line = ProgressLine.on(err, "verify")) {
            audit = installation
                    .bean(Audit.class)
                    .run((done, total) -> line.show(done, total, "documents and their files"));
        }
        differences.addAll(audit.differences());
        IndexDifferences index = installation.bean(IndexUpkeep.class).check();
        index.missing().forEach(id -> differences.add(id + " is published, but not in the index."));
        index.surplus().forEach(id -> differences.add(id + " is in the index, but not published."));
        index.stale().forEach(id -> differences.add(id + " is in the index with an older revision."));
        index.leftOut()
                .forEach(id -> differences.add(
                        id + " is published, but could not be indexed; the log of rebuild-index says why."));
        differences.forEach(out::println);
        audit.notes().forEach(out::println);
        out.println(audit.balance());
        out.printf(
                "%d documents, %d stored files and %d published reports compared: %s%n",
                audit.documents(),
                audit.files(),
                index.compared(),
                differences.isEmpty() ? "all agree." : differences.size() + " differences.");
        if (index.isMendable()) {
            out.println("rebuild-index makes the index agree again.");
        }
        out.flush();
        return differences.isEmpty();
    }
}
