package org.incidentcommons.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentcommons.classify.Classifier;
import org.incidentcommons.classify.HiddenWords;
import org.incidentcommons.classify.Passage;
import org.incidentcommons.classify.Suggestion;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.sanitize.Examination;
import org.incidentcommons.sanitize.Hints;
import org.incidentcommons.sanitize.Sanitizer;
import org.incidentcommons.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares suggestions with the codes people gave, through the mappings of the vocabularies. For each case the best
 * suggestion that has a word in the collection counts; a case without one counts as wrong.
 *
 * <p>Run with {@code mvn test -Dtest=ClassifyEvaluation -Devaluate=<folder>}, where the folder holds
 * {@code coded/*.jsonl}. "Held out" is the half on which no weight was fitted and from which no wording was drawn for
 * the weights; its figures were watched while tuning, so expect a little less on new cases.
 */
@EnabledIfSystemProperty(named = "evaluate", matches = ".+")
class ClassifyEvaluation {
    private final Vocabularies vocabularies = Vocabularies.load(null);
    private final Classifier classifier = new Classifier(vocabularies);
    private final Sanitizer sanitizer = Sanitizer.standard();
    private final Map<String, List<CodedCase>> cases = new HashMap<>();
    private final Map<String, List<Suggestion>> suggestions = new HashMap<>();

    @Test
    void figures() {
        Path folder = Path.of(System.getProperty("evaluate")).resolve("coded");
        for (Translation translation : Translation.all(vocabularies)) {
            Path collection = folder.resolve(translation.file());
            if (Files.isReadable(collection)) {
                report(translation, cases.computeIfAbsent(translation.file(), name -> CodedCase.read(collection)));
            }
        }
        reportSpeed();
    }

    private void report(Translation translation, List<CodedCase> collection) {
        Figures tuned = new Figures();
        Figures heldOut = new Figures();
        for (CodedCase coded : collection) {
            Set<String> people = translation.ofCase().apply(coded);
            if (!people.isEmpty()) {
                (coded.tuned() ? tuned : heldOut)
                        .count(
                                suggest(coded).stream()
                                        .flatMap(suggestion ->
                                                translation.ofConcept().apply(suggestion.concept()).stream()
                                                        .map(word -> new Figures.Best(word, suggestion.confidence())))
                                        .findFirst(),
                                people);
            }
        }
        System.out.printf("%-18s (baseline %s)%n", translation.name(), translation.baseline());
        System.out.println("  tuned     " + tuned.line());
        System.out.println("  held out  " + heldOut.line());
        System.out.println("  right by confidence, held out:" + heldOut.reliability());
    }

    private List<Suggestion> suggest(CodedCase coded) {
        return suggestions.computeIfAbsent(coded.id(), id -> {
            Examination examination = sanitizer.examine(coded.text(), Hints.none());
            return classifier.suggest(passages(examination), HiddenWords.of(examination));
        });
    }

    private static List<Passage> passages(Examination examination) {
        return List.of(new Passage(SectionKind.OTHER, examination.sanitized()));
    }

    /** In CPU time of one thread, after everything above has warmed it up, on the texts of the largest collections. */
    private void reportSpeed() {
        List<List<Passage>> texts = cases.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(CodedCase::id))
                .limit(5000)
                .map(coded -> passages(sanitizer.examine(coded.text(), Hints.none())))
                .toList();
        long words = texts.stream()
                .mapToLong(passages -> passages.getFirst().text().value().split("\\s+").length)
                .sum();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        texts.forEach(classifier::suggest);
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf("speed: %.0f reports of 300 words a second and core%n", words / 300.0 / seconds);
    }
}
