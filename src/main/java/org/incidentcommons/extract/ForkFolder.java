package org.incidentcommons.extract;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.detect.Detector;
import org.incidentcommons.extract.fork.BoundedOcr;
import org.incidentcommons.extract.fork.ForkServer;
import org.incidentcommons.extract.fork.NoChannels;
import org.incidentcommons.extract.fork.NoNames;
import org.incidentcommons.extract.fork.SealedKinds;

/**
 * The files one forked JVM lives on: Tika's configuration, the starter, our classes inside the fork, and its temporary
 * folder.
 *
 * @param root a folder of this fork's own
 * @param jars the folder with Tika's jars
 */
record ForkFolder(Path root, Path jars, ExtractConfig config) {
    /** Where the fork finds other programs: the system's own places, and where people install Tesseract. */
    static final String PATH = "/usr/bin:/bin:/usr/local/bin:/opt/homebrew/bin";

    private static final List<String> OWN_CLASSES = List.of(
            "ForkServer",
            "Frame",
            "Frame$Kind",
            "Words",
            "Order",
            "Tally",
            "Telling",
            "Telling$Bounded",
            "Telling$Content",
            "XhtmlWriter",
            "XhtmlWriter$Outlet",
            "BoundedEmbedding",
            "BoundedEmbedding$Bounded",
            "BoundedMarkup",
            "BoundedMarkup$Bounded",
            "BoundedMarkup$Written",
            "HtmlBlocks",
            "BoundedOcr",
            "ProtectedZip",
            "SealedKinds",
            "Unfolding",
            "Unfolding$Counted",
            "NoNetwork",
            "NoNetwork$Refused",
            "NoNetwork$Closed",
            "NoNames",
            "NoNames$1",
            "NoChannels");

    static ForkFolder create(Path root, Path jars, ExtractConfig config) throws IOException {
        ForkFolder folder = new ForkFolder(root, jars, config);
        Files.createDirectories(folder.temporary());
        folder.writeOwnClasses();
        Files.writeString(folder.tikaConfig(), TikaConfiguration.xml(config));
        Files.writeString(folder.loggingProperties(), "handlers=\n");
        Files.writeString(folder.starter(), folder.starterScript());
        // Where scripts cannot be run (Windows, a folder mounted noexec), the JVM itself is started.
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

    /**
     * What the fork says of its own doings; begun anew with each JVM. Outside the temporary folder, which is emptied.
     */
    Path log() {
        return root.resolve("fork.log");
    }

    /** The last lines of the log: which file it read and how the JVM ended. Parsers cannot write there. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log());
            String last = String.join(" | ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
            return last.substring(0, Math.min(last.length(), 500)).replaceAll("\\p{Cntrl}", " ");
        } catch (IOException e) {
            return "";
        }
    }

    /** The fork's name in the portal's log. */
    String name() {
        return root.getFileName().toString();
    }

    /** Where there is a POSIX shell, by way of a script that sets what only a shell can set. */
    List<String> command() {
        boolean posix = File.separatorChar == '/' && Files.isExecutable(Path.of("/bin/sh"));
        List<String> command = new ArrayList<>();
        command.add((posix && Files.isExecutable(starter()) ? starter() : jvm()).toString());
        command.addAll(jvmArguments());
        command.add(ForkServer.class.getName());
        command.add(tikaConfig().toString());
        command.add(Integer.toString(config.stackMegabytes()));
        command.add(Integer.toString(config.limits().maxCharacters()));
        command.addAll(Reading.metadataNames());
        return command;
    }

    private static Path jvm() {
        return Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '/' ? "java" : "java.exe");
    }

    /**
     * Starts the JVM without any of our environment, behind the portal in the queue for the processors (readers do not
     * wait for documents) and, where the system allows it (Linux, as root or with user namespaces), in a network that
     * has no way out. The JVM keeps the script's process id, so killing it works.
     */
    private String starterScript() {
        return """
                #!/bin/sh
                umask 077
                ulimit -c 0
                ulimit -f %d
                if unshare -n true; then isolated='unshare -n'
                elif unshare -rn true; then isolated='unshare -rn'
                else isolated=''
                fi 2>/dev/null
                if nice -n 10 true; then behind='nice -n 10'
                else behind=''
                fi 2>/dev/null
                exec $isolated $behind env -i PATH=%s LANG=C.UTF-8 OMP_THREAD_LIMIT=1 %s %s %s "$@"
                """.formatted(
                        Math.max(1, config.maxTemporaryBytes() / 512), // POSIX: units of 512 bytes
                        PATH,
                        quoted("HOME=" + temporary()),
                        quoted("TMPDIR=" + temporary()),
                        quoted(jvm().toString()));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /**
     * What is taken over of one file: characters at three bytes, markup at 50 bytes an element, metadata at 2 kB an
     * embedded document.
     */
    static long maxAnswerBytes(ExtractConfig config) {
        ContentLimits limits = config.limits();
        return 3L * limits.maxCharacters() + 50L * limits.maxElements() + 2_000L * limits.maxEmbedded() + 10_000_000;
    }

    private List<String> jvmArguments() {
        OcrConfig recognition = config.recognition();
        return List.of(
                "-cp",
                classPath(),
                "-Xmx" + config.heapMegabytes() + "m",
                "-XX:MaxMetaspaceSize=256m", // all parsers together take about 60 MB
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr", // standard output is for the portal
                "-XX:+UseSerialGC", // one file at a time: the smallest footprint
                "-XX:-UsePerfData", // no file in the system's temporary folder
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + temporary().resolve("hs_err.log"),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary(),
                "-Duser.home=" + temporary(),
                "-Dpdfbox.fontcache=" + root, // survives a restart: scanning the fonts takes a second
                "-Dfile.encoding=UTF-8",
                "-D%s=%d".formatted(BoundedOcr.MAX_PAGES, recognition.ocrMaxPages()),
                "-D%s=%d"
                        .formatted(
                                BoundedOcr.TIMEOUT_MILLIS,
                                recognition.ocrTimeout().toMillis()),
                "-D%s=%d".formatted(BoundedOcr.MAX_PIXELS, recognition.maxImagePixels()),
                "-Djdk.serialFilter=!*", // no parser has to make objects from bytes
                "-Djava.nio.channels.spi.SelectorProvider=" + NoChannels.class.getName(),
                // Tika's warnings carry exception messages, and those quote documents.
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-Djava.util.logging.config.file=" + loggingProperties(),
                "--enable-native-access=ALL-UNNAMED");
    }

    private String classPath() {
        List<String> entries = new ArrayList<>();
        entries.add(ownClasses().toString());
        config.extraClassPath().forEach(entry -> entries.add(entry.toString()));
        entries.add(jars.resolve("*").toString());
        return String.join(File.pathSeparator, entries);
    }

    private void writeOwnClasses() throws IOException {
        Path services = Files.createDirectories(ownClasses().resolve("META-INF/services"));
        Files.writeString(services.resolve(InetAddressResolverProvider.class.getName()), NoNames.class.getName());
        Files.writeString(services.resolve(Detector.class.getName()), SealedKinds.class.getName());
        String packageFolder = ForkServer.class.getPackageName().replace('.', '/');
        Path target = Files.createDirectories(ownClasses().resolve(packageFolder));
        for (String name : OWN_CLASSES) {
            try (InputStream bytes = ForkServer.class.getResourceAsStream(name + ".class")) {
                if (bytes == null) {
                    throw new IllegalStateException("no class " + name + " for the fork");
                }
                Files.copy(bytes, target.resolve(name + ".class"));
            }
        }
    }
}
