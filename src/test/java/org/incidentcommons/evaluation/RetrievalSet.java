package org.incidentcommons.evaluation;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Documents, questions, and how well each document answers each question, as a folder holds them.
 *
 * @param questions those that have a wanted document
 * @param grades by question and document, from 1; what is not graded is not wanted
 */
record RetrievalSet(
        String name, List<Document> documents, List<Question> questions, Map<String, Map<String, Integer>> grades) {
    static final int CUTOFF = 10; // of the usual measure nDCG@10

    private static final Argument<Map<String, Object>> OBJECT = Argument.mapOf(String.class, Object.class);

    /** @param date as the set has it, if it has one */
    record Document(String id, Optional<String> title, String text, Optional<String> date) {
        String titleAndText() {
            return title.map(given -> given + "\n\n" + text).orElse(text);
        }
    }

    /** @param document the one that asks, which is left out of its own answers; empty for a question in words */
    record Question(String id, String text, Optional<String> document) {}

    /** Ranks the documents for a question. */
    interface Ranking {
        /** @return ids of documents, the best first, without the one that asks */
        List<String> of(Question question) throws IOException;
    }

    /**
     * @param folder with {@code docs.jsonl} of {@code {"id","title","text","date"}}, {@code queries.jsonl} of
     *     {@code {"id","text","doc"}} and {@code qrels.tsv} of question, document and grade; title, date and doc may be
     *     missing, and further fields and a line of names are passed over
     */
    static RetrievalSet read(Path folder) throws IOException {
        Map<String, Map<String, Integer>> grades = grades(folder.resolve("qrels.tsv"));
        List<Document> documents = new ArrayList<>();
        for (Map<String, Object> line : lines(folder.resolve("docs.jsonl"))) {
            documents.add(new Document(
                    text(line, "id").orElseThrow(),
                    text(line, "title"),
                    text(line, "text").orElse(""),
                    text(line, "date")));
        }
        List<Question> questions = new ArrayList<>();
        for (Map<String, Object> line : lines(folder.resolve("queries.jsonl"))) {
            String id = text(line, "id").orElseThrow();
            if (grades.containsKey(id)) {
                questions.add(new Question(id, text(line, "text").orElse(""), text(line, "doc")));
            }
        }
        return new RetrievalSet(folder.getFileName().toString(), documents, questions, grades);
    }

    private static Optional<String> text(Map<String, Object> line, String name) {
        return Optional.ofNullable(line.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    private static List<Map<String, Object>> lines(Path file) throws IOException {
        ObjectMapper json = ObjectMapper.getDefault();
        List<Map<String, Object>> objects = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                objects.add(json.readValue(line, OBJECT));
            }
        }
        return objects;
    }

    private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            if (cells.length >= 3 && cells[2].matches("\\d+") && !cells[2].equals("0")) {
                grades.computeIfAbsent(cells[0], question -> new HashMap<>()).put(cells[1], Integer.parseInt(cells[2]));
            }
        }
        return grades;
    }

    /** @return whether the questions are documents rather than words */
    boolean asksByDocument() {
        return questions.stream().anyMatch(question -> question.document().isPresent());
    }

    /** @return the mean of nDCG@10 over the questions */
    double gain(Ranking ranking) throws IOException {
        double sum = 0;
        for (Question question : questions) {
            sum += normalizedGain(ranking.of(question), grades.get(question.id()));
        }
        return sum / questions.size();
    }

    /** Järvelin and Kekäläinen 2002, with the gain 2^grade - 1. */
    private static double normalizedGain(List<String> found, Map<String, Integer> wanted) {
        List<Integer> best =
                wanted.values().stream().sorted(Comparator.reverseOrder()).toList();
        return gain(found.stream().map(id -> wanted.getOrDefault(id, 0)).toList()) / gain(best);
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int rank = 0; rank < Math.min(CUTOFF, grades.size()); rank++) {
            gain += (Math.pow(2, grades.get(rank)) - 1) / (Math.log(rank + 2) / Math.log(2));
        }
        return gain;
    }
}
