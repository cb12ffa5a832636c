package org.incidentcommons.ops;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.incidentcommons.search.IndexState;
import org.incidentcommons.search.IndexUpkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "rebuild-index",
        mixinStandardHelpOptions = true,
        description = {
            "Builds the search index anew from the database, checks it and switches to it.",
            "The data folder must not be in use. The old index stays in use until the new one agrees with the database."
        })
final class RebuildIndexCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Installation installation = Installation.open(Settings.read());
                ProgressLine line = ProgressLine.on(spec.commandLine().getErr(), "rebuild-index")) {
            IndexState state = installation
                    .bean(IndexUpkeep.class)
                    .rebuild(progress -> line.show(progress.done(), progress.total(), ""));
            line.close();
            out.println("The new index holds " + state.reports() + " published reports and agrees with the database.");
            state.leftOut()
                    .forEach(id ->
                            out.println(id + " could not be indexed and is not found by searches; the log says why."));
        }
        return 0;
    }
}
