package org.incidentcommons.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One theme, cause or sector.
 *
 * @param id kebab-case, unique in its scheme, never reused for another meaning
 * @param prefLabel the name people see
 * @param altLabels other names, shown and searched; they also speak for the concept in a report
 * @param phrases wording that speaks strongly for the concept; matched, never shown (a hidden label in SKOS)
 * @param hints wording that speaks weakly, counted only together with other evidence
 * @param definition one or two sentences
 * @param scopeNote when to use it and which neighbour to use instead; empty when the file gives none
 * @param example one fictional sentence; empty when the file gives none
 * @param broader the id of the concept above, empty at the top
 * @param exactMatch foreign codes that mean the same
 * @param closeMatch foreign codes that mean something near
 */
public record Concept(
        String id,
        Scheme scheme,
        String prefLabel,
        List<String> altLabels,
        List<Wording> phrases,
        List<Wording> hints,
        String definition,
        String scopeNote,
        String example,
        Optional<String> broader,
        List<Curie> exactMatch,
        List<Curie> closeMatch) {
    public Concept {
        altLabels = List.copyOf(altLabels);
        phrases = List.copyOf(phrases);
        hints = List.copyOf(hints);
        exactMatch = List.copyOf(exactMatch);
        closeMatch = List.copyOf(closeMatch);
    }

    /** The name of this concept in data, URLs, imports and exports: {@code cause:untested-restore}. */
    public String code() {
        return scheme.id() + ':' + id;
    }

    /** Exact matches, then close ones. */
    public List<Curie> mappings() {
        return Stream.concat(exactMatch.stream(), closeMatch.stream()).toList();
    }
}
