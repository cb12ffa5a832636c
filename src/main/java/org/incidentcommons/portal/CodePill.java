package org.incidentcommons.portal;

import java.util.Optional;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * A code as people see it: shape and colour by its scheme, its label, and a link to what it means. A script shows that
 * beside it at once.
 *
 * @param scheme {@code theme}, {@code cause} or {@code sector}
 * @param code scheme and concept, {@code cause:untested-restore}
 * @param definition what a browser without the script shows when the pointer rests on it; empty for a code whose
 *     concept is gone
 */
public record CodePill(String scheme, String code, String label, String definition) {
    public static CodePill of(Vocabularies vocabularies, Scheme scheme, String concept) {
        String code = scheme.id() + ":" + concept;
        Optional<Concept> known = vocabularies.concept(code);
        return new CodePill(
                scheme.id(),
                code,
                known.map(Concept::prefLabel).orElse(code),
                known.map(Concept::definition).orElse(""));
    }

    public static CodePill of(Concept concept) {
        return new CodePill(concept.scheme().id(), concept.code(), concept.prefLabel(), concept.definition());
    }

    public String href() {
        return "/codes/" + code;
    }
}
