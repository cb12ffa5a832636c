package org.incidentcommons.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.MeaningUpkeep;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SimilarHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well searches and similar reports are ranked, through the real program: texts are sanitized, stored, indexed and
 * asked for like any report, by words alone and by meaning too.
 *
 * <pre>{@code mvn -o -q test -Dtest=RetrievalEvaluation -Devaluate=<folder>}</pre>
 *
 * <p>The folder has {@code retrieval/<name>/docs.jsonl} with {@code {"id","title","text"}}, {@code queries.jsonl} with
 * {@code {"id","text","doc"}} and {@code qrels.tsv} with query, document and grade. A query with {@code doc} asks for
 * reports similar to that document, any other is typed into the search box.
 */
@EnabledIfSystemProperty(named = "evaluate", matches = ".+")
class RetrievalEvaluation {
    private static final Argument<Map<String, Object>> OBJECT = Argument.mapOf(String.class, Object.class);
    private static final int CUTOFF = 10; // of the usual measure nDCG@10

    private final Path folder = Path.of(System.getProperty("evaluate", "."), "retrieval");

    @Test
    void print_normalizedDiscountedGain_ofEachSet() throws IOException {
        try (Stream<Path> sets = Files.list(folder)) {
            for (Path set : sets.sorted().toList()) {
                for (boolean byMeaning : new boolean[] {false, true}) {
                    try (ApplicationContext context = TestContext.start(Map.of(
                            "incident-commons.index.follow", false, "incident-commons.search.meaning", byMeaning))) {
                        evaluate(set, byMeaning ? "words and meaning" : "words", context);
                    }
                }
            }
        }
    }

    private void evaluate(Path set, String by, ApplicationContext context) throws IOException {
        Map<String, Long> numbers = publish(set, context);
        Map<Long, String> names = new HashMap<>();
        numbers.forEach((name, number) -> names.put(number, name));
        ReportIndex index = context.getBean(ReportIndex.class);
        Map<String, Map<String, Integer>> grades = grades(set);
        double sum = 0;
        int queries = 0;
        for (Map<String, Object> query : objects(set.resolve("queries.jsonl"), context)) {
            Map<String, Integer> wanted = grades.get(text(query, "id"));
            if (wanted != null) {
                List<String> found = ask(index, query, numbers).stream()
                        .map(hit -> names.get(hit.id().number()))
                        .toList();
                sum += normalizedGain(found, wanted);
                queries++;
            }
        }
        System.out.printf(
                "%s by %s: nDCG@%d %.3f over %d queries%n", set.getFileName(), by, CUTOFF, sum / queries, queries);
        assertThat(queries).isPositive();
    }

    private static List<Hit> ask(ReportIndex index, Map<String, Object> query, Map<String, Long> numbers) {
        if (query.containsKey("doc")) {
            var id = new ReportId(numbers.get(text(query, "doc")));
            return index.similar(id, CUTOFF, Viewer.ANYONE).stream()
                    .map(SimilarHit::hit)
                    .toList();
        }
        SearchRequest request = SearchRequest.EVERYTHING.withSize(CUTOFF).withWords(text(query, "text"));
        return index.search(request, Viewer.ANYONE).hits();
    }

    private static Map<String, Long> publish(Path set, ApplicationContext context) throws IOException {
        long organization =
                context.getBean(Organizations.class).named("Evaluation").id();
        Reports reports = context.getBean(Reports.class);
        Map<String, Long> numbers = new HashMap<>();
        for (Map<String, Object> document : objects(set.resolve("docs.jsonl"), context)) {
            var report = TestReports.report(organization, text(document, "title"), text(document, "text"));
            numbers.put(text(document, "id"), reports.save(report).stored().number());
        }
        context.getBean(IndexUpkeep.class).catchUp();
        context.getBean(MeaningUpkeep.class).catchUp();
        return numbers;
    }

    private static String text(Map<String, Object> object, String name) {
        return String.valueOf(object.getOrDefault(name, "Untitled"));
    }

    private static List<Map<String, Object>> objects(Path file, ApplicationContext context) throws IOException {
        ObjectMapper mapper = context.getBean(ObjectMapper.class);
        Function<String, Map<String, Object>> read = line -> {
            try {
                return mapper.readValue(line, OBJECT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        return Files.readAllLines(file).stream().map(read).toList();
    }

    private static Map<String, Map<String, Integer>> grades(Path set) throws IOException {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        Files.readAllLines(set.resolve("qrels.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .forEach(line -> grades.computeIfAbsent(line[0], query -> new HashMap<>())
                        .put(line[1], Integer.parseInt(line[2])));
        return grades;
    }

    /** Järvelin and Kekäläinen 2002, with the gain 2^grade - 1. */
    private static double normalizedGain(List<String> found, Map<String, Integer> wanted) {
        List<Integer> gained =
                found.stream().map(name -> wanted.getOrDefault(name, 0)).toList();
        List<Integer> best =
                wanted.values().stream().sorted(Comparator.reverseOrder()).toList();
        double ideal = gain(best);
        return ideal == 0 ? 0 : gain(gained) / ideal;
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int rank = 0; rank < Math.min(CUTOFF, grades.size()); rank++) {
            gain += (Math.pow(2, grades.get(rank)) - 1) / (Math.log(rank + 2) / Math.log(2));
        }
        return gain;
    }
}
