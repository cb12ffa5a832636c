package org.incidentcommons.ops;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incidentcommons.extract.Manner;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.ingest.DocumentReader;
import org.incidentcommons.ingest.Reading;
import org.incidentcommons.sanitize.Hints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what the pipeline makes of documents, and stores nothing.",
            "The output names what the sanitizer found, so treat it like the document itself.",
            "Exit code 0: every document has its outcome printed, whatever it is."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Documents to read.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "One JSON object a document and line, for other programs.")
    private boolean isJson;

    @Option(
            names = "--jsonl",
            description = "Reads lines {\"id\",\"text\"} from standard input and prints a JSON object for each.")
    private boolean isJsonl;

    @Option(
            names = "--organization",
            paramLabel = "NAME",
            description = "A name to be replaced in the texts; can be given several times.")
    private List<String> organizations = List.of();

    @Option(
            names = "--compare",
            description = "Also tells which published reports look like it; asks the portal of --server, else opens the"
                    + " data folder, which must not be in use then.")
    private boolean isComparing;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The portal to ask for --compare. It is sent what tells how alike two texts are, and nothing"
                    + " of the text.")
    private URI server;

    /** A line of standard input. */
    @Serdeable
    record Line(@Nullable String id, @Nullable String text) {
        @Override
        public String toString() {
            return "Line " + id;
        }
    }

    @Override
    public Integer call() throws IOException {
        if (isJsonl != files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), isJsonl ? "Give either files or --jsonl." : "Give files to check, or --jsonl.");
        }
        if (server != null && !isComparing) {
            throw new ParameterException(spec.commandLine(), "--server is the portal to ask for --compare.");
        }
        Sources.requireReadable(files);
        Path temporary = Files.createTempDirectory("incident-commons-check");
        try (ApplicationContext context = ApplicationContext.builder()
                        .deduceEnvironment(false)
                        .properties(Settings.read().forReadingIn(temporary))
                        .start();
                Published published = published()) {
            DocumentReader reader = context.getBean(DocumentReader.class);
            ObjectMapper json = context.getBean(ObjectMapper.class);
            PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, "UTF-8");
            if (isJsonl) {
                checkLines(reader, published, json, out);
            } else {
                checkFiles(reader, published, json, out);
            }
            out.flush();
            return 0;
        } finally {
            delete(temporary);
        }
    }

    private Published published() {
        if (!isComparing) {
            return Published.NONE;
        }
        return server == null ? Published.in(Settings.read()) : Published.at(server);
    }

    private void checkFiles(DocumentReader reader, Published published, ObjectMapper json, PrintStream out)
            throws IOException {
        for (Path file : files) {
            Reading reading = reader.read(
                    file, String.valueOf(file.getFileName()), Optional.empty(), hints(), Manner.of("checked file"));
            CheckedDocument checked = CheckedDocument.of(null, file.toString(), reading, published.like(reading));
            if (isJson) {
                out.println(json.writeValueAsString(checked));
            } else {
                CheckReport.print(checked, new PrintWriter(out, true, StandardCharsets.UTF_8));
            }
        }
    }

    private void checkLines(DocumentReader reader, Published published, ObjectMapper json, PrintStream out)
            throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        long number = 0;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            number++;
            if (text.isBlank()) {
                continue;
            }
            out.println(json.writeValueAsString(checkLine(reader, published, json, text, number)));
        }
    }

    private CheckedDocument checkLine(
            DocumentReader reader, Published published, ObjectMapper json, String text, long number)
            throws IOException {
        Line line;
        try {
            line = json.readValue(text, Line.class);
        } catch (IOException noJson) {
            return broken(null, "Line " + number + " is not a JSON object with id and text.");
        }
        if (line.text() == null) {
            return broken(line.id(), "Line " + number + " has no text.");
        }
        Reading reading = reader.readText(line.text(), hints());
        return CheckedDocument.of(line.id(), null, reading, published.like(reading));
    }

    private static CheckedDocument broken(String id, String reason) {
        return CheckedDocument.of(
                id,
                null,
                new Reading(Outcome.CORRUPT, reason, "application/json", Optional.empty(), List.of()),
                List.of());
    }

    private Hints hints() {
        return Hints.organizations(organizations.toArray(String[]::new));
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
