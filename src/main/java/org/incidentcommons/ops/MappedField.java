package org.incidentcommons.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a value of a record comes from.
 *
 * @param from columns, or paths such as {@code victim.country} where {@code *} stands for any name; empty for a
 *     constant
 * @param value the constant
 * @param join what stands between values of several places
 * @param table what to write for which value; values that are not in it stay
 * @param only the form a value must have, else it is left out
 * @param code with {@code {path}} and {@code {value}} in it: how a code is made
 */
record MappedField(
        List<String> from,
        String value,
        String join,
        Map<String, String> table,
        Optional<Pattern> only,
        Optional<String> code) {

    static MappedField of(Map<?, ?> written) {
        for (Object key : written.keySet()) {
            if (!List.of("from", "value", "join", "table", "only", "code").contains(String.valueOf(key))) {
                throw new IllegalArgumentException("\"" + key + "\" is not known for a field");
            }
        }
        if ((written.get("from") == null) == (written.get("value") == null)) {
            throw new IllegalArgumentException("a field has either \"from\" or \"value\"");
        }
        Object from = written.get("from");
        List<String> places = from == null
                ? List.of()
                : from instanceof List<?> several
                        ? several.stream().map(Object::toString).toList()
                        : List.of(from.toString());
        Map<?, ?> table = written.get("table") == null ? Map.of() : (Map<?, ?>) written.get("table");
        return new MappedField(
                places,
                written.get("value") == null ? "" : written.get("value").toString(),
                written.get("join") == null ? " " : written.get("join").toString(),
                table.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().toString(),
                                entry -> entry.getValue() == null
                                        ? ""
                                        : entry.getValue().toString())),
                Optional.ofNullable(written.get("only")).map(form -> Pattern.compile(form.toString())),
                Optional.ofNullable(written.get("code")).map(Object::toString));
    }

    /** @return the values joined; blank when there is none, or it has not the form */
    String in(MappedSource source) {
        if (from.isEmpty()) {
            return value;
        }
        List<String> values = new ArrayList<>();
        for (String place : from) {
            source.at(place).stream()
                    .map(found -> replaced(found.value()))
                    .filter(found -> !found.isBlank())
                    .findFirst()
                    .ifPresent(values::add);
        }
        String joined = String.join(join, values);
        return isOfForm(joined) ? joined : "";
    }

    /** @return each value by itself, as codes are */
    List<String> allIn(MappedSource source) {
        if (from.isEmpty()) {
            return List.of(value);
        }
        List<String> all = new ArrayList<>();
        for (String place : from) {
            for (MappedSource.Found found : source.at(place)) {
                String replaced = replaced(found.value());
                if (isOfForm(replaced)
                        && (!replaced.isBlank() || !code.orElse("{value}").contains("{value}"))) {
                    all.add(code.orElse("{value}")
                            .replace("{path}", found.path())
                            .replace("{value}", replaced));
                }
            }
        }
        return all;
    }

    private String replaced(String found) {
        return table.getOrDefault(found.strip(), found.strip());
    }

    private boolean isOfForm(String text) {
        return only.isEmpty() || only.get().matcher(text).matches();
    }
}
