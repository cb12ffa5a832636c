package org.incidentcommons.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.meaning.SentenceModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well searches and similar reports are ranked, beside simple methods on the same texts. A portal is started on an
 * empty data folder, receives the documents through its import interface, sanitizes, codes and publishes them like any
 * others, and is asked through the public interface, over HTTP: once by words and meaning, once with meaning off.
 *
 * <pre>{@code mvn test -Dtest=RetrievalEvaluation -Devaluate=<folder>}</pre>
 *
 * <p>The folder holds one set, or folders of sets, itself or in a folder {@code retrieval}; see {@link RetrievalSet}. A
 * question that names a document asks for reports similar to it, by its number and by its text as pasted; any other is
 * typed into the search box.
 */
@EnabledIfSystemProperty(named = "evaluate", matches = ".+")
class RetrievalEvaluation {
    @Test
    void print_normalizedDiscountedGain_ofEachSet() throws IOException {
        List<Path> sets = sets(Path.of(System.getProperty("evaluate", ".")));
        assertThat(sets).as("folders with queries.jsonl").isNotEmpty();
        for (Path folder : sets) {
            RetrievalSet set = RetrievalSet.read(folder);
            assertThat(set.questions()).as("graded questions of " + set.name()).isNotEmpty();
            print(set, measured(set));
        }
    }

    private static List<Path> sets(Path folder) throws IOException {
        if (isSet(folder)) {
            return List.of(folder);
        }
        Path inside = folder.resolve("retrieval");
        try (Stream<Path> sets = Files.list(Files.isDirectory(inside) ? inside : folder)) {
            return sets.filter(RetrievalEvaluation::isSet).sorted().toList();
        }
    }

    private static boolean isSet(Path folder) {
        return Files.isRegularFile(folder.resolve("queries.jsonl"));
    }

    private static Map<String, Double> measured(RetrievalSet set) throws IOException {
        Map<String, Double> gains = new LinkedHashMap<>();
        Map<String, Object> place = TestContext.properties(Map.of());
        try (AskedPortal portal = new AskedPortal(place, true)) {
            portal.receive(set.documents());
            System.out.printf(
                    "%s: %d of %d documents published%n",
                    set.name(), portal.reports(), set.documents().size());
            try (Baselines simple = new Baselines(set, portal.context().getBean(SentenceModel.class))) {
                gains.put("BM25, stemmed", set.gain(simple::bm25));
                gains.put("more-like-this", set.gain(simple::moreLikeThis));
                gains.put("MiniLM passages", set.gain(simple::passages));
                gains.put("words and passages fused", set.gain(simple::fused));
            }
            ask(set, portal, "words and meaning", gains);
        }
        try (AskedPortal portal = new AskedPortal(place, false)) {
            portal.catchUp();
            ask(set, portal, "words only", gains);
        }
        return gains;
    }

    private static void ask(RetrievalSet set, AskedPortal portal, String by, Map<String, Double> gains)
            throws IOException {
        if (set.asksByDocument()) {
            gains.put("portal, similar by number, " + by, set.gain(portal::similarToReport));
            gains.put("portal, similar by text, " + by, set.gain(portal::similarToText));
        } else {
            gains.put("portal, search, " + by, set.gain(portal::search));
        }
    }

    private static void print(RetrievalSet set, Map<String, Double> gains) {
        System.out.printf(
                "%n%s, %d questions: mean nDCG@%d%n",
                set.name(), set.questions().size(), RetrievalSet.CUTOFF);
        gains.forEach((method, gain) -> System.out.printf("  %-46s %.3f%n", method, gain));
        System.out.println();
    }
}
