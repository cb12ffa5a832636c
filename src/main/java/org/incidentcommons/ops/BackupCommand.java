package org.incidentcommons.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incidentcommons.ops.database.DataFolder;
import org.incidentcommons.ops.database.EmbeddedMariaDb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes database and originals, as of one moment, to one file; the portal may be running or stopped.",
            "While it runs, the command must be run on the same machine by the same user.",
            "The file holds the documents as they were sent: keep it as safe as the data folder.",
            "The search index and the import key are not in it; restore builds the one, and the other is made anew."
        })
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write; there must be none of that name.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        requirePlace();
        Settings settings = Settings.read();
        if (!Files.isDirectory(settings.data())) {
            throw new Problem("There is no data folder "
                    + settings.data().toAbsolutePath().normalize() + "; choose it with INCIDENT_COMMONS_DATA.");
        }
        Optional<DataFolder> folder = DataFolder.openUnlessInUse(settings.data());
        try {
            if (settings.jdbcUrl().isPresent()) {
                write(settings.jdbcUrl().get(), settings);
            } else if (folder.isPresent()) {
                try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder.get())) {
                    write(database.url(), settings);
                }
            } else {
                write(
                        EmbeddedMariaDb.urlOfRunning(settings.data())
                                .orElseThrow(() -> new Problem("The portal on this data folder is starting or stopping;"
                                        + " run the backup again in a moment.")),
                        settings);
            }
        } finally {
            folder.ifPresent(DataFolder::close);
        }
        return 0;
    }

    private void requirePlace() {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.exists(file)) {
            throw new Problem("There is a file " + file + " already; choose another name.");
        }
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new Problem("The folder of " + file + " does not exist or cannot be written.");
        }
    }

    private void write(String url, Settings settings) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (ProgressLine line = ProgressLine.on(spec.commandLine().getErr(), "backup")) {
            BackupArchive.Content content = BackupArchive.write(
                    file, url, settings.originals(), (done, total) -> line.show(done, total, "originals"));
            line.close();
            out.printf(
                    "%s holds the database and %d originals, %.1f MB.%n", file, content.files(), content.bytes() / 1e6);
            out.flush();
        }
    }
}
