package org.incidentcommons.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One concept scheme: its concepts, how they nest, and which foreign codes they translate. Immutable. */
public final class Vocabulary {
    private final Scheme scheme;
    private final String title;
    private final String description;
    private final List<Concept> concepts;
    private final List<Concept> topConcepts;
    private final Map<String, Concept> byId = new LinkedHashMap<>();
    private final Map<String, List<Concept>> narrowerById = new HashMap<>();
    private final Map<String, Concept> byExactMatch = new HashMap<>();
    private final Map<String, Concept> byCloseMatch = new HashMap<>();
    private final Map<Curie, Concept> byRange = new LinkedHashMap<>();

    /** Takes concepts that {@link VocabularyFile} has checked, in the order of the file. */
    Vocabulary(Scheme scheme, String title, String description, List<Concept> concepts) {
        this.scheme = scheme;
        this.title = title;
        this.description = description;
        for (Concept concept : concepts) {
            byId.put(concept.id(), concept);
            concept.broader()
                    .ifPresent(above -> narrowerById
                            .computeIfAbsent(above, id -> new ArrayList<>())
                            .add(concept));
            concept.exactMatch().forEach(curie -> byExactMatch.putIfAbsent(curie.key(), concept));
            concept.closeMatch().forEach(curie -> byCloseMatch.putIfAbsent(curie.key(), concept));
            concept.mappings().stream().filter(Curie::isRange).forEach(curie -> byRange.putIfAbsent(curie, concept));
        }
        this.concepts = List.copyOf(byId.values());
        this.topConcepts = this.concepts.stream()
                .filter(concept -> concept.broader().isEmpty())
                .toList();
    }

    public Scheme scheme() {
        return scheme;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public Optional<Concept> concept(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What to show for a stored concept: its label, or its id when it is gone from the file. */
    public String label(String id) {
        Concept concept = byId.get(id);
        return concept == null ? id : concept.prefLabel();
    }

    /** All concepts in the order of the file. */
    public List<Concept> concepts() {
        return concepts;
    }

    public List<Concept> topConcepts() {
        return topConcepts;
    }

    /** The concepts directly below, in the order of the file; empty for a leaf or an unknown id. */
    public List<Concept> narrower(String id) {
        return List.copyOf(narrowerById.getOrDefault(id, List.of()));
    }

    /** The concepts above, nearest first; empty at the top or for an unknown id. */
    public List<Concept> ancestors(String id) {
        List<Concept> above = new ArrayList<>();
        Optional<Concept> next = concept(id).flatMap(Concept::broader).flatMap(this::concept);
        while (next.isPresent()) {
            above.add(next.get());
            next = next.get().broader().flatMap(this::concept);
        }
        return List.copyOf(above);
    }

    /** The concept and everything below it, which is what a filter on it must find; empty for an unknown id. */
    public List<Concept> selfAndNarrower(String id) {
        List<Concept> found = new ArrayList<>();
        concept(id).ifPresent(concept -> collect(concept, found));
        return List.copyOf(found);
    }

    private void collect(Concept concept, Collection<Concept> into) {
        into.add(concept);
        narrowerById.getOrDefault(concept.id(), List.of()).forEach(below -> collect(below, into));
    }

    /**
     * The concept for a foreign code: the one that matches it exactly, else closely, else by a range it lies in; else
     * the same for the next more general code of the foreign system, so that {@code naics:622110} finds
     * {@code naics:62}.
     */
    public Optional<Concept> byMapping(Curie curie) {
        return curie.fromSpecificToGeneral().stream()
                .flatMap(code -> matching(code).stream())
                .findFirst();
    }

    private Optional<Concept> matching(Curie curie) {
        Concept exact = byExactMatch.get(curie.key());
        if (exact != null) {
            return Optional.of(exact);
        }
        Concept close = byCloseMatch.get(curie.key());
        return close != null
                ? Optional.of(close)
                : byRange.entrySet().stream()
                        .filter(range -> range.getKey().spans(curie))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }
}
