package org.incidentcommons.extract;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.incidentcommons.extract.fork.NamedFileFetcher;

/**
 * The files one forked JVM lives on: Tika's configuration, the starter, our classes inside the fork, and its temporary
 * folder.
 *
 * @param root a folder of this fork's own
 * @param jars the folder with Tika's jars
 */
record ForkFolder(Path root, Path jars, ExtractConfig config) {
    static final String FETCHER = "path";
    /** Tika's emitter that throws away; it calls itself so. Answers that are too large end there. */
    static final String EMITTER = "empty";

    private static final List<String> OWN_CLASSES = List.of(
            "NamedFileFetcher",
            "BoundedEmbedding",
            "BoundedEmbedding$Bounded",
            "BoundedMarkup",
            "BoundedMarkup$Bounded",
            "BoundedMarkup$Written",
            "HtmlBlocks");

    static ForkFolder create(Path root, Path jars, ExtractConfig config) throws IOException {
        ForkFolder folder = new ForkFolder(root, jars, config);
        Files.createDirectories(folder.temporary());
        folder.writeOwnClasses();
        Files.writeString(folder.tikaConfig(), TikaConfiguration.xml(config));
        Files.writeString(folder.loggingProperties(), "handlers=\n");
        Files.writeString(folder.starter(), folder.starterScript());
        // Where scripts cannot be run (Windows, a folder mounted noexec), java() is the JVM itself.
        folder.starter().toFile().setExecutable(true);
        return folder;
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    Path tikaConfig() {
        return root.resolve("tika-config.xml");
    }

    private Path loggingProperties() {
        return root.resolve("logging.properties");
    }

    private Path ownClasses() {
        return root.resolve("classes");
    }

    private Path starter() {
        return root.resolve("java");
    }

    /** What starts the JVM: where there is a POSIX shell, by way of a script that clears the environment first. */
    Path java() {
        boolean posix = File.separatorChar == '/' && Files.isExecutable(Path.of("/bin/sh"));
        return posix && Files.isExecutable(starter()) ? starter() : jvm();
    }

    private static Path jvm() {
        return Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '/' ? "java" : "java.exe");
    }

    /** The environment may hold passwords; the JVM keeps the script's process id, so killing it works. */
    private String starterScript() {
        return """
                #!/bin/sh
                umask 077
                ulimit -f %d
                exec env -i PATH=/usr/bin:/bin LANG=C.UTF-8 %s %s %s "$@"
                """.formatted(
                        Math.max(1, config.maxTemporaryBytes() / 512), // POSIX: units of 512 bytes
                        quoted("HOME=" + temporary()),
                        quoted("TMPDIR=" + temporary()),
                        quoted(jvm().toString()));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** An answer of this size does not reach our heap: characters as UTF-16, markup at 20 characters an element. */
    static long maxAnswerBytes(ExtractConfig config) {
        return 2L * config.maxCharacters() + 40L * config.maxElements() + 10_000_000;
    }

    /** A list that can be changed: Tika rewrites it. */
    List<String> jvmArguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "-cp",
                classPath(),
                "-Xmx" + config.heapMegabytes() + "m",
                "-XX:+UseSerialGC", // one file at a time: the smallest footprint
                "-XX:-UsePerfData", // no file in the system's temporary folder
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + temporary().resolve("hs_err.log"),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary(),
                "-Duser.home=" + temporary(),
                "-Dpdfbox.fontcache=" + root, // survives a restart: scanning the fonts takes a second
                "-Dfile.encoding=UTF-8",
                // Parsers have nothing to fetch: no proxy listens on port 1.
                "-DsocksProxyHost=127.0.0.1",
                "-DsocksProxyPort=1",
                // Tika's warnings carry exception messages, and those quote documents.
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-Djava.util.logging.config.file=" + loggingProperties(),
                "--enable-native-access=ALL-UNNAMED"));
        return arguments;
    }

    private String classPath() {
        List<String> entries = new ArrayList<>();
        entries.add(ownClasses().toString());
        config.extraClassPath().forEach(entry -> entries.add(entry.toString()));
        entries.add(jars.resolve("*").toString());
        return String.join(File.pathSeparator, entries);
    }

    private void writeOwnClasses() throws IOException {
        String packageFolder = NamedFileFetcher.class.getPackageName().replace('.', '/');
        Path target = Files.createDirectories(ownClasses().resolve(packageFolder));
        for (String name : OWN_CLASSES) {
            try (InputStream bytes = NamedFileFetcher.class.getResourceAsStream(name + ".class")) {
                if (bytes == null) {
                    throw new IllegalStateException("no class " + name + " for the fork");
                }
                Files.copy(bytes, target.resolve(name + ".class"));
            }
        }
    }
}
