package org.incidentcommons.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incidentcommons.community.Audience;
import org.incidentcommons.extract.Password;
import org.incidentcommons.ingest.ImportKey;
import org.incidentcommons.ingest.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports documents, folders, archives and .jsonl files of structured records.",
            "Without --server the data folder must not be in use. Importing again changes nothing that has not changed.",
            "A labels.csv in a folder tells date, country, kind and codes of the files beside it."
        })
final class ImportCommand implements Callable<Integer> {
    private static final long LOOK_EVERY_MILLIS = 500;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths;

    @Option(
            names = "--organization",
            required = true,
            paramLabel = "NAME",
            description = "Who contributes; the name is replaced in the texts and shown to nobody.")
    private String organization;

    @Option(names = "--publish", description = "Publish at once; without it the reports stay drafts.")
    private boolean isPublishing;

    @Option(
            names = "--audience",
            defaultValue = "CLEAR",
            paramLabel = "TLP",
            description = "CLEAR, GREEN or AMBER, for what does not say itself (default: ${DEFAULT-VALUE}).")
    private Audience audience;

    @Option(
            names = "--outcomes",
            paramLabel = "FILE",
            description = "Write how each document ended to this CSV file; it names the documents.")
    private Path outcomes;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "How .csv or .json files become records: a mapping file as the README describes it, or"
                    + " \"veris\" for incidents in VERIS JSON.")
    private String mapping;

    @Option(
            names = "--password",
            arity = "0..1",
            interactive = true,
            paramLabel = "PASSWORD",
            description = "Opens protected documents; asked for when none follows. It is not stored.")
    private String password;

    @Option(names = "--server", paramLabel = "URL", description = "Import through the portal running there.")
    private URI server;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The portal's import key; without it, the one in this machine's data folder.")
    private String key;

    @Override
    public Integer call() throws Exception {
        Sources.requireReadable(paths);
        if (organization.isBlank() || organization.length() > 200) {
            throw new Problem("The name of the organization must have 1 to 200 characters.");
        }
        Optional<MappedRecords> mapped =
                mapping == null ? Optional.empty() : Optional.of(new MappedRecords(RecordMapping.read(mapping)));
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Destination destination = destination();
                ProgressLine line = ProgressLine.on(err, "import")) {
            destination.open(organization, isPublishing, audience, password());
            Sources sources = new Sources(destination, mapped, () -> line.showWhenDue(() -> progress(destination)));
            for (Path path : paths) {
                sources.send(path);
            }
            destination.complete();
            Progress progress = destination.progress();
            while (!progress.isFinished()) {
                line.show(progress);
                Thread.sleep(LOOK_EVERY_MILLIS);
                progress = destination.progress();
            }
            line.show(progress);
            long leftOver = endWhatIsLeftOver(destination, line);
            line.close();
            if (leftOver > 0) {
                out.println(leftOver + " documents of an import that was cut off were processed too.");
            }
            OutcomeTable.print(progress, out);
            OutcomeTable.printSetAside(destination.setAside(OutcomeTable.MOST_LINES), progress, out);
            OutcomeTable.print(destination.lookalikes(), out);
            if (outcomes != null) {
                OutcomeTable.write(destination, outcomes);
            }
        }
        return 0;
    }

    /** Whoever begins an import again that was cut off sends what is there already, and wants it done. */
    private static long endWhatIsLeftOver(Destination destination, ProgressLine line) throws InterruptedException {
        long all = destination.leftOver();
        for (long left = all; left > 0; left = destination.leftOver()) {
            line.show(Math.max(0, all - left), all, "of an import that was cut off");
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return all;
    }

    private Optional<Password> password() {
        try {
            return Optional.ofNullable(password).map(Password::new);
        } catch (IllegalArgumentException badPassword) {
            throw new Problem(badPassword.getMessage());
        }
    }

    private Destination destination() throws IOException {
        if (server == null) {
            return new LocalDestination(Settings.read());
        }
        if (server.getScheme() == null || !server.getScheme().matches("https?")) {
            throw new Problem("The portal's address must start with http:// or https://, not \"" + server + "\".");
        }
        return new ServerDestination(server, key == null ? keyOfThisMachine() : key);
    }

    private String keyOfThisMachine() throws IOException {
        return new RunningPortals()
                .keyFile(server)
                .or(() -> Optional.of(ImportKey.file(Settings.read().data())))
                .filter(Files::isReadable)
                .map(ImportCommand::read)
                .orElseThrow(() -> new Problem("Give the portal's import key with --key; it is in the file import.key"
                        + " of its data folder."));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Problem("The import key in " + file + " cannot be read.", e);
        }
    }

    private static Progress progress(Destination destination) {
        try {
            return destination.progress();
        } catch (IOException e) {
            throw new Problem("The portal does not answer any more; run the import again when it does.", e);
        }
    }
}
