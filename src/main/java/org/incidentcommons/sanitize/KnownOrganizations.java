package org.incidentcommons.sanitize;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The organizations of one report, each by the names it goes by. */
final class KnownOrganizations {
    /**
     * One way to write an organization.
     *
     * @param key the same for all aliases of an organization
     * @param words folded
     * @param exact null if it is found in any letters; the very letters; or empty if capitals at the start suffice
     */
    record Alias(String key, List<String> words, String exact) {}

    private final Map<String, Alias> aliases = new LinkedHashMap<>();

    /** The key of the organization that has this folded name already, otherwise the name itself becomes one. */
    String key(String name) {
        Alias known = aliases.get(name);
        return known == null ? name : known.key();
    }

    void add(String key, List<String> words, String exact) {
        aliases.putIfAbsent(String.join(" ", words), new Alias(key, List.copyOf(words), exact));
    }

    Collection<Alias> all() {
        return aliases.values();
    }
}
