package org.incidentcommons.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A row of a CSV file or a JSON object, asked by column or path. */
interface MappedSource {
    /**
     * What stands at a place.
     *
     * @param path where exactly
     * @param value blank where there is an object
     */
    record Found(String path, String value) {}

    List<Found> at(String place);

    /** @return a source over a row by its columns */
    static MappedSource ofRow(Map<String, String> row) {
        return column -> row.containsKey(column) ? List.of(new Found(column, row.get(column))) : List.of();
    }

    /** @return a source over an object by paths such as {@code action.*.variety}; each element of a list is found */
    static MappedSource ofObject(Object root) {
        return path -> {
            List<Found> found = new ArrayList<>();
            walk(root, path.split("\\."), 0, "", found);
            return found;
        };
    }

    private static void walk(Object node, String[] names, int depth, String path, List<Found> found) {
        if (node instanceof List<?> elements) {
            elements.forEach(element -> walk(element, names, depth, path, found));
        } else if (depth == names.length) {
            if (node != null) {
                found.add(new Found(path, node instanceof Map ? "" : text(node)));
            }
        } else if (node instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> {
                if (names[depth].equals("*") || names[depth].equals(name)) {
                    walk(value, names, depth + 1, path.isEmpty() ? name.toString() : path + "." + name, found);
                }
            });
        }
    }

    /** Numbers below ten with two digits, as months and days are written in dates. */
    private static String text(Object value) {
        boolean isOneDigit = value instanceof Number number
                && number.doubleValue() == number.longValue()
                && number.longValue() >= 0
                && number.longValue() < 10;
        return isOneDigit ? "0" + ((Number) value).longValue() : value.toString();
    }
}
