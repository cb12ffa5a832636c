package org.incidentcommons.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.incidentcommons.ops.database.DataFolder;
import org.incidentcommons.ops.database.Dump;
import org.incidentcommons.ops.database.EmbeddedMariaDb;
import org.incidentcommons.search.IndexUpkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Fills an empty data folder from a file made by backup, builds the search index and verifies all of it.",
            "With an external database, that must be empty too. When it fails, the folder is left empty.",
            "Exit code 0: restored and all agrees; 1: it could not be restored, or something differs."
        })
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A file made by backup.")
    private Path file;

    @Override
    public Integer call() throws IOException, SQLException {
        Sources.requireReadable(java.util.List.of(file));
        BackupArchive.requireComplete(file);
        Settings settings = Settings.read();
        requireEmpty(settings.data());
        PrintWriter err = spec.commandLine().getErr();
        try (DataFolder folder = DataFolder.open(settings.data())) {
            load(folder, settings, err);
        }
        try (Installation installation = Installation.open(settings)) {
            try (ProgressLine line = ProgressLine.on(err, "rebuild-index")) {
                installation
                        .bean(IndexUpkeep.class)
                        .rebuild(progress -> line.show(progress.done(), progress.total(), ""));
            }
            return Verification.run(installation, spec.commandLine().getOut(), err) ? 0 : 1;
        }
    }

    private static void requireEmpty(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> content = Files.list(data)) {
            if (content.findAny().isPresent()) {
                throw new Problem("The data folder " + data.toAbsolutePath().normalize()
                        + " is not empty; choose another with INCIDENT_COMMONS_DATA. Nothing was changed.");
            }
        }
    }

    private void load(DataFolder folder, Settings settings, PrintWriter err) throws IOException, SQLException {
        boolean isLoaded = false;
        try {
            if (settings.jdbcUrl().isPresent()) {
                String url = settings.jdbcUrl().get();
                if (!Dump.isEmpty(url)) {
                    throw new Problem("The database at " + Explanation.withoutPassword(url)
                            + " is not empty; make an empty one for the restore. Nothing was changed.");
                }
                load(url, folder.root(), settings.originals(), err);
            } else {
                try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder)) {
                    load(database.url(), folder.root(), settings.originals(), err);
                }
            }
            isLoaded = true;
        } finally {
            if (!isLoaded) {
                clear(folder.root());
            }
        }
    }

    private void load(String url, Path data, Path originals, PrintWriter err) throws IOException, SQLException {
        try (ProgressLine line = ProgressLine.on(err, "restore")) {
            line.show(0, 1, "database");
            BackupArchive.loadDatabase(file, url, data);
            Set<String> digests = digests(url);
            BackupArchive.extractFiles(file, digests, originals, done -> line.show(done, digests.size(), "originals"));
        }
    }

    private static Set<String> digests(String url) throws SQLException {
        Set<String> digests = new HashSet<>();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select distinct sha256 from document");
            while (rows.next()) {
                digests.add(rows.getString(1));
            }
            // A backup of an earlier release does not know records that are stored together.
            if (statement.executeQuery("show tables like 'record_place'").next()) {
                var packed = statement.executeQuery("select distinct file from record_place");
                while (packed.next()) {
                    digests.add(packed.getString(1));
                }
            }
        }
        return digests;
    }

    /** Only what this command has put into a folder that it found empty. */
    private static void clear(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(data))
                    .toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
