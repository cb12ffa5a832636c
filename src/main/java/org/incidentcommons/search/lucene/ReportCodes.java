package org.incidentcommons.search.lucene;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.report.Code;
import org.incidentcommons.search.Facet;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Vocabularies;
import org.incidentcommons.vocabulary.Vocabulary;

/**
 * What the codes of a report come to.
 *
 * @param own without what is broader, a line each
 * @param facets with everything broader
 * @param concepts likewise
 */
record ReportCodes(BytesRef own, List<SortedSetDocValuesFacetField> facets, Collection<Concept> concepts) {
    static ReportCodes of(List<Code> codes, Vocabularies vocabularies) {
        Set<String> own = new LinkedHashSet<>();
        Map<String, SortedSetDocValuesFacetField> facets = new LinkedHashMap<>();
        Map<String, Concept> concepts = new LinkedHashMap<>();
        for (Code code : codes) {
            own.add(code.code());
            // A concept that is gone from its file is counted all the same: the report still has the code.
            Facet facet = Facet.of(code.scheme());
            facets.computeIfAbsent(code.code(), any -> new SortedSetDocValuesFacetField(facet.id(), code.concept()));
            Vocabulary vocabulary = vocabularies.of(code.scheme());
            Stream.concat(vocabulary.concept(code.concept()).stream(), vocabulary.ancestors(code.concept()).stream())
                    .forEach(concept -> {
                        facets.computeIfAbsent(
                                concept.code(), any -> new SortedSetDocValuesFacetField(facet.id(), concept.id()));
                        concepts.putIfAbsent(concept.code(), concept);
                    });
        }
        return new ReportCodes(new BytesRef(String.join("\n", own)), List.copyOf(facets.values()), concepts.values());
    }

    /** @return so that "ransomware" finds a report with that code in whatever words it is written */
    Stream<String> allNames() {
        return concepts.stream()
                .flatMap(concept -> Stream.concat(Stream.of(concept.prefLabel()), concept.altLabels().stream()));
    }

    /** @return the names that people see */
    Stream<String> labels() {
        return concepts.stream().map(Concept::prefLabel);
    }
}
