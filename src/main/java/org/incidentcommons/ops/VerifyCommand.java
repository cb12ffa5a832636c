package org.incidentcommons.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.incidentcommons.ingest.Audit;
import org.incidentcommons.search.IndexDifferences;
import org.incidentcommons.search.IndexUpkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Compares database, index and stored files, and says what differs.",
            "The data folder must not be in use. Exit code 0: they agree; 1: they differ, or could not be compared."
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<String> differences = new ArrayList<>();
        try (Installation installation = Installation.open(Settings.read());
                ProgressLine line = ProgressLine.on(spec.commandLine().getErr(), "verify")) {
            Audit.Result audit = installation
                    .bean(Audit.class)
                    .run((done, total) -> line.show(done, total, "documents and their files"));
            line.close();
            differences.addAll(audit.differences());
            IndexDifferences index = installation.bean(IndexUpkeep.class).check();
            index.missing().forEach(id -> differences.add(id + " is published, but not in the index."));
            index.surplus().forEach(id -> differences.add(id + " is in the index, but not published."));
            index.stale().forEach(id -> differences.add(id + " is in the index with an older revision."));
            index.leftOut()
                    .forEach(id -> differences.add(
                            id + " is published, but could not be indexed; the log of rebuild-index says why."));
            differences.forEach(out::println);
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
        }
        return differences.isEmpty() ? 0 : 1;
    }
}
