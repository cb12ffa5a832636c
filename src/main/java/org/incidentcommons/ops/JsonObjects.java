package org.incidentcommons.ops;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the objects of a JSON file of any size: one object, several, or arrays of them. Memory holds one object. */
final class JsonObjects implements Closeable {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;

    JsonObjects(Path file) throws IOException {
        parser = JSON.createParser(file.toFile());
    }

    /**
     * @return the next element: a map, or what else stands there; empty at the end
     * @throws IOException from where on the file is no JSON
     */
    Optional<Object> next() throws IOException {
        JsonToken token = parser.nextToken();
        while (token == JsonToken.START_ARRAY && isOutermost() || token == JsonToken.END_ARRAY) {
            token = parser.nextToken();
        }
        return token == null ? Optional.empty() : Optional.of(value(token));
    }

    private boolean isOutermost() {
        return parser.getParsingContext().getNestingDepth() == 1;
    }

    /** Tools bound how deep it nests: the parser stops at 1,000. */
    private Object value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_NULL -> "";
            default -> parser.getText();
        };
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            fields.put(name, value(parser.nextToken()));
        }
        return fields;
    }

    private List<Object> list() throws IOException {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token));
        }
        return elements;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
