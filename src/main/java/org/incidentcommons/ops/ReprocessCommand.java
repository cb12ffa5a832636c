package org.incidentcommons.ops;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.ingest.Queue;
import org.incidentcommons.ingest.Reprocessing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reprocess",
        mixinStandardHelpOptions = true,
        description = {
            "Processes documents again from their stored originals, after rules, vocabularies or the program changed.",
            "What people decided stays; a report that says something else gets a new revision with the reason.",
            "The data folder must not be in use; a running portal does the same by POST /api/v1/reprocessing."
        })
final class ReprocessCommand implements Callable<Integer> {
    private static final long LOOK_EVERY_MILLIS = 500;

    @Spec
    private CommandSpec spec;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Told with each new revision.")
    private String reason;

    @Option(
            names = "--outdated",
            description = "Only what was processed with other rules or another reading program than those of now.")
    private boolean isOutdated;

    @Option(names = "--organization", paramLabel = "NAME", description = "Only what this organization sent.")
    private Optional<String> organization = Optional.empty();

    @Option(names = "--batch", paramLabel = "NUMBER", description = "Only what came in this import.")
    private Optional<Long> batch = Optional.empty();

    @Option(names = "--media-type", paramLabel = "TYPE", description = "Only what is of this type.")
    private Optional<String> mediaType = Optional.empty();

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            description = "Only what was read so: ${COMPLETION-CANDIDATES}.")
    private Optional<Outcome> outcome = Optional.empty();

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "Only reports with this code, such as theme:ransomware.")
    private Optional<String> code = Optional.empty();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Installation installation = Installation.open(Settings.read());
                ProgressLine line = ProgressLine.on(spec.commandLine().getErr(), "reprocess")) {
            Reprocessing reprocessing = installation.bean(Reprocessing.class);
            int queued = start(reprocessing);
            installation.bean(Queue.class).start();
            for (long left = reprocessing.waiting(); left > 0; left = reprocessing.waiting()) {
                line.show(Math.max(0, queued - left), queued, "documents");
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            line.close();
            out.println(queued + " documents were processed again.");
        }
        return 0;
    }

    private int start(Reprocessing reprocessing) {
        try {
            return reprocessing.start(
                    new Reprocessing.Choice(organization, batch, mediaType, outcome, code, isOutdated), reason);
        } catch (IllegalArgumentException badReason) {
            throw new Problem(badReason.getMessage() + ".");
        }
    }
}
