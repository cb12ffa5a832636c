package org.incidentcommons.evaluation;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incidentcommons.sanitize.Finding;
import org.incidentcommons.sanitize.FindingKind;
import org.incidentcommons.sanitize.Hints;
import org.incidentcommons.sanitize.Sanitizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How much of what identifies is found, and how much of what is found identifies.
 *
 * <pre>{@code mvn -o -q test -Dtest=SanitizeEvaluation -Devaluate=<folder>}</pre>
 *
 * <p>The folder has {@code identifiers/*.jsonl} with {@code {"text","spans":[{"start","end","type"}],"victim_name"}}
 * and {@code coded/*.jsonl} with {@code narrative} or {@code summary}. Files whose name ends in {@code _mentions} are
 * read for recall only, with the name as a hint and without. {@code -Dshow=KIND} prints a sample of findings of a kind
 * in the narratives and of what was missed of a type.
 */
@EnabledIfSystemProperty(named = "evaluate", matches = ".+")
class SanitizeEvaluation {
    private static final Argument<Map<String, Object>> OBJECT = Argument.mapOf(String.class, Object.class);
    private static final Map<String, Set<FindingKind>> KINDS = Map.of(
            "PERSON", Set.of(FindingKind.PERSON),
            "ORGANIZATION", Set.of(FindingKind.ORGANIZATION),
            "STREET_ADDRESS", Set.of(FindingKind.ADDRESS),
            "ZIP_CODE", Set.of(FindingKind.ADDRESS),
            "PHONE_NUMBER", Set.of(FindingKind.PHONE),
            "CREDIT_CARD", Set.of(FindingKind.CARD_NUMBER),
            "EMAIL_ADDRESS", Set.of(FindingKind.EMAIL),
            "DOMAIN_NAME", Set.of(FindingKind.URL, FindingKind.HOST_NAME),
            "IBAN_CODE", Set.of(FindingKind.BANK_ACCOUNT),
            "IP_ADDRESS", Set.of(FindingKind.IP_ADDRESS));

    private final Path folder = Path.of(System.getProperty("evaluate", "."));
    private final String show = System.getProperty("show", "");
    private final Sanitizer sanitizer = Sanitizer.standard();
    private final Random random = new Random(7);

    /** Found in part, found whole, all. */
    private static final class Tally {
        int touched;
        int covered;
        int all;

        @Override
        public String toString() {
            return "%5d of %5d = %.3f (whole %.3f)"
                    .formatted(touched, all, touched / (double) all, covered / (double) all);
        }
    }

    @Test
    void recallAndPrecision_onMarkedTexts() throws IOException {
        Map<String, Tally> recall = new TreeMap<>();
        Map<FindingKind, Tally> precision = new EnumMap<>(FindingKind.class);
        List<String> shown = new ArrayList<>();
        for (Map<String, Object> line : read(folder.resolve("identifiers/presidio_synthetic.jsonl"))) {
            String text = (String) line.get("text");
            List<Finding> findings = sanitizer.examine(text, Hints.none()).findings();
            for (Map<?, ?> span : spans(line)) {
                String type = (String) span.get("type");
                boolean hit = count(findings, span, recall.computeIfAbsent(type, any -> new Tally()));
                if (!hit && type.equals(show)) {
                    shown.add("missed: " + around(text, number(span, "start"), number(span, "end")));
                }
            }
            for (Finding finding : findings) {
                Tally tally = precision.computeIfAbsent(finding.kind(), any -> new Tally());
                tally.all++;
                boolean right = spans(line).stream()
                        .anyMatch(span -> overlaps(finding, span)
                                && KINDS.getOrDefault((String) span.get("type"), Set.of())
                                        .contains(finding.kind()));
                tally.touched += right ? 1 : 0;
                tally.covered += spans(line).stream().anyMatch(span -> overlaps(finding, span)) ? 1 : 0;
                if (!right && finding.kind().name().equals(show)) {
                    shown.add("wrong: " + around(text, finding.start(), finding.end()));
                }
            }
        }
        recall.forEach((type, tally) -> System.out.println("recall    " + type + " " + tally));
        precision.forEach(
                (kind, tally) -> System.out.println("precision " + kind + " " + tally + " (whole: on any span)"));
        sample(shown);
    }

    @Test
    void recall_onVictimsNamedInTexts() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("identifiers"))) {
            for (Path file : files.filter(path -> path.toString().endsWith("_mentions.jsonl"))
                    .sorted()
                    .toList()) {
                Tally hinted = new Tally();
                Tally unhinted = new Tally();
                List<String> shown = new ArrayList<>();
                for (Map<String, Object> line : read(file)) {
                    String text = (String) line.get("text");
                    String victim = String.valueOf(line.get("victim_name"));
                    List<Finding> with =
                            sanitizer.examine(text, Hints.organizations(victim)).findings();
                    List<Finding> without =
                            sanitizer.examine(text, Hints.none()).findings();
                    for (Map<?, ?> span : spans(line)) {
                        if (!count(with, span, hinted) && show.equals("VICTIM")) {
                            shown.add("missed: " + victim + ": "
                                    + around(text, number(span, "start"), number(span, "end")));
                        }
                        count(without, span, unhinted);
                    }
                }
                System.out.println("recall    " + file.getFileName() + " with hint    " + hinted);
                System.out.println("recall    " + file.getFileName() + " without hint " + unhinted);
                sample(shown);
            }
        }
    }

    @Test
    void findings_inNarratives() throws IOException {
        Map<FindingKind, Integer> all = new EnumMap<>(FindingKind.class);
        List<String> shown = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("coded"))) {
            for (Path file : files.sorted().toList()) {
                Map<FindingKind, Integer> found = new EnumMap<>(FindingKind.class);
                int texts = 0;
                long length = 0;
                long nanos = cpuNanos();
                for (Map<String, Object> line : read(file)) {
                    Object text = line.get("narrative") == null ? line.get("summary") : line.get("narrative");
                    if (text == null) {
                        continue;
                    }
                    texts++;
                    length += text.toString().length();
                    for (Finding finding :
                            sanitizer.examine(text.toString(), Hints.none()).findings()) {
                        found.merge(finding.kind(), 1, Integer::sum);
                        all.merge(finding.kind(), 1, Integer::sum);
                        if (show.equals(finding.kind().name())) {
                            shown.add(file.getFileName() + ": "
                                    + around(text.toString(), finding.start(), finding.end()));
                        }
                    }
                }
                double seconds = (cpuNanos() - nanos) / 1e9;
                System.out.println("%-32s %5d texts %9d characters %.2f MB/s %s"
                        .formatted(file.getFileName(), texts, length, length / 1e6 / seconds, found));
            }
        }
        System.out.println("all " + all);
        sample(shown);
    }

    /** Time of this thread on a processor, for the machine may be busy. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void sample(List<String> shown) {
        Collections.shuffle(shown, random);
        shown.stream().limit(Integer.getInteger("sample", 50)).forEach(System.out::println);
    }

    private static boolean count(List<Finding> findings, Map<?, ?> span, Tally tally) {
        int start = number(span, "start");
        int end = number(span, "end");
        boolean touched = findings.stream().anyMatch(finding -> overlaps(finding, span));
        tally.all++;
        tally.touched += touched ? 1 : 0;
        tally.covered += findings.stream().anyMatch(f -> f.start() <= start && f.end() >= end) ? 1 : 0;
        return touched;
    }

    private static boolean overlaps(Finding finding, Map<?, ?> span) {
        return finding.start() < number(span, "end") && number(span, "start") < finding.end();
    }

    private static String around(String text, int start, int end) {
        return (text.substring(Math.max(0, start - 40), start) + "<<" + text.substring(start, end) + ">>"
                        + text.substring(end, Math.min(text.length(), end + 25)))
                .replace('\n', '~');
    }

    private static int number(Map<?, ?> span, String name) {
        return ((Number) span.get(name)).intValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> spans(Map<String, Object> line) {
        return (List<Map<?, ?>>) line.get("spans");
    }

    private static List<Map<String, Object>> read(Path file) throws IOException {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(ObjectMapper.getDefault().readValue(line, OBJECT));
        }
        return lines;
    }
}
