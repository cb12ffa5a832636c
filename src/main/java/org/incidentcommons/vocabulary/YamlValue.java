package org.incidentcommons.vocabulary;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value in a YAML file together with its place, so that every complaint can name its line. */
record YamlValue(String file, Node node) {

    static YamlValue read(String file, InputStream yaml) {
        try {
            Node root = new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeReader(new InputStreamReader(yaml, StandardCharsets.UTF_8))
                    .orElseThrow(() -> new VocabularyException(file, 1, "the file is empty"));
            return new YamlValue(file, root);
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new VocabularyException(file, line, "not readable as YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            throw new VocabularyException(file, 1, "not readable as YAML: " + broken.getMessage());
        }
    }

    int line() {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    VocabularyException fault(String reason) {
        return new VocabularyException(file, line(), reason);
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw fault("expected a text here");
    }

    List<YamlValue> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlValue(file, item))
                    .toList();
        }
        throw fault("expected a list here");
    }

    YamlValue required(String key) {
        return optional(key).orElseThrow(() -> fault("the field '" + key + "' is missing"));
    }

    Optional<YamlValue> optional(String key) {
        return tuples().stream()
                .filter(tuple -> key.equals(keyOf(tuple).text()))
                .map(tuple -> new YamlValue(file, tuple.getValueNode()))
                .findFirst();
    }

    /** The items under a key; none when the key is absent. */
    List<YamlValue> list(String key) {
        return optional(key).map(YamlValue::items).orElse(List.of());
    }

    void refuseOtherKeysThan(Set<String> known) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : tuples()) {
            YamlValue key = keyOf(tuple);
            if (!known.contains(key.text())) {
                throw key.fault("unknown field '" + key.text() + "'" + Nearest.suggestion(key.text(), known));
            }
            if (!seen.add(key.text())) {
                throw key.fault("the field '" + key.text() + "' stands here twice");
            }
        }
    }

    private YamlValue keyOf(NodeTuple tuple) {
        return new YamlValue(file, tuple.getKeyNode());
    }

    private List<NodeTuple> tuples() {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        throw fault("expected fields here, each as name: value");
    }
}
