package org.incidentcommons.ops.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.incidentcommons.ops.Problem;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;

/**
 * The whole content of a database as SQL statements, written and read by MariaDB's own programs. The server may go on
 * working while it is written: all of it is as of one moment.
 */
public final class Dump {
    private static final String MAX_PACKET = "--max-allowed-packet=64M"; // as the embedded server has it

    private Dump() {}

    /** Writes the statements that make the database anew. */
    public static void write(String url, OutputStream statements) throws IOException {
        run(
                "mariadb-dump",
                url,
                List.of("--single-transaction", "--skip-lock-tables", "--skip-add-locks", "--hex-blob", MAX_PACKET),
                process -> {
                    process.getOutputStream().close();
                    try (InputStream out = process.getInputStream()) {
                        out.transferTo(statements);
                    }
                });
    }

    /** Runs the statements of {@link #write} on a database with nothing in it. */
    public static void load(String url, Path statements) throws IOException {
        run("mariadb", url, List.of(MAX_PACKET), process -> {
            try (OutputStream in = process.getOutputStream()) {
                Files.copy(statements, in);
            } catch (IOException endedEarly) {
                // Its exit code and last words say why.
            }
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
        });
    }

    /** @return whether the database has no tables */
    public static boolean isEmpty(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var tables = connection.createStatement().executeQuery("show tables")) {
            return !tables.next();
        }
    }

    private interface Talk {
        void with(Process process) throws IOException;
    }

    private static void run(String program, String url, List<String> options, Talk talk) throws IOException {
        Configuration database = configuration(url);
        Path errors = Files.createTempFile("incident-commons-dump", ".err");
        Path secret = Files.createTempFile("incident-commons-dump", ".cnf"); // readable by this user only
        try {
            Files.writeString(secret, secret(database));
            List<String> command = command(program, database, secret, options);
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment()
                    .put(
                            "LD_LIBRARY_PATH",
                            MariaDbServer.unpackedBinaries().resolve("libs").toString());
            Process process = builder.start();
            try {
                talk.with(process);
                int exitCode = process.waitFor();
                if (exitCode != 0) {
                    throw new Problem(program + " ended with " + exitCode + ": " + lastLine(errors));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Problem("It was interrupted before the database was done.", e);
            } finally {
                process.destroy();
            }
        } finally {
            Files.deleteIfExists(secret);
            Files.deleteIfExists(errors);
        }
    }

    private static List<String> command(String program, Configuration database, Path secret, List<String> options)
            throws IOException {
        HostAddress address = database.addresses().getFirst();
        List<String> command = new ArrayList<>(List.of(
                program(program).toString(),
                "--defaults-file=" + secret, // must come first
                "--protocol=tcp",
                "--host=" + address.host,
                "--port=" + address.port,
                "--default-character-set=utf8mb4"));
        if (address.host.equals("127.0.0.1") || address.host.equals("localhost")) {
            command.add("--skip-ssl"); // the embedded server has no certificate, and nothing leaves the machine
        }
        command.addAll(options);
        command.add(database.database());
        return command;
    }

    private static Path program(String name) throws IOException {
        Path folder = MariaDbServer.unpackedBinaries().resolve("bin");
        for (String file : List.of(name, name + ".exe")) {
            if (Files.isRegularFile(folder.resolve(file))) {
                return folder.resolve(file);
            }
        }
        throw new Problem("MariaDB for this system comes without " + name + "; copy the stopped data folder instead.");
    }

    private static Configuration configuration(String url) {
        try {
            Configuration configuration = Configuration.parse(url);
            if (configuration != null && configuration.database() != null) {
                return configuration;
            }
        } catch (SQLException e) {
            // Said below, without the address: it has the password in it.
        }
        throw new Problem("The database's address must be jdbc:mariadb://host:port/name?user=...&password=...");
    }

    private static String secret(Configuration database) {
        return "[client]\nuser=\"%s\"\npassword=\"%s\"\n"
                .formatted(escaped(database.user()), escaped(database.password()));
    }

    private static String escaped(String text) {
        return text == null ? "" : text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String lastLine(Path errors) throws IOException {
        return Files.readString(errors).lines().reduce((first, last) -> last).orElse("it gave no reason");
    }
}
