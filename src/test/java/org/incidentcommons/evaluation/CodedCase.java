package org.incidentcommons.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * One incident of a collection: what is read of it, and all that people coded.
 *
 * @param tuned whether its half was used for tuning wording and weights; the other half is for reporting
 */
record CodedCase(String id, String text, JsonNode codes, boolean tuned) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<CodedCase> read(Path collection) {
        try (var lines = Files.lines(collection)) {
            return lines.map(CodedCase::of).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read the collection", unreadable);
        }
    }

    private static CodedCase of(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            String id = node.path("id").asText();
            return new CodedCase(id, textOf(node), node, isTuned(id));
        } catch (IOException broken) {
            throw new IllegalStateException("not a line of JSON", broken);
        }
    }

    private static String textOf(JsonNode node) {
        if (node.hasNonNull("summary")) {
            return node.get("summary").asText();
        }
        String narrative = node.path("narrative").asText("");
        return node.hasNonNull("title") ? node.get("title").asText() + "\n\n" + narrative : narrative;
    }

    /** Half of each collection, by its ids alone, so that it stays the same half. */
    private static boolean isTuned(String id) {
        CRC32 sum = new CRC32();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 2 == 0;
    }

    /** The texts under a field of the codes, which holds one or a list. */
    List<String> all(String... path) {
        JsonNode node = codes;
        for (String name : path) {
            node = node.path(name);
        }
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> texts.add(item.asText()));
        } else if (node.isTextual()) {
            texts.add(node.asText());
        }
        return texts;
    }
}
