package org.incidentcommons.search.lucene;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.incidentcommons.search.AxesOfCodes;
import org.incidentcommons.search.Axis;
import org.incidentcommons.search.AxisWeights;
import org.incidentcommons.search.Facet;

/** The codes of what others are compared with, each weighed by how few reports have it. */
final class OwnCodes {
    /**
     * What a shared code weighs beside the words: enough to find what shares nothing else, and to tell the equally
     * alike apart. On articles about the same outages (RetrievalEvaluation), coded by the program itself as an import
     * does, nDCG@10 was 0.561 at 1, 0.610 at 0.5, 0.639 at 0.2, 0.644 at 0.1 and 0.648 at 0; for pasted texts 0.573,
     * 0.601, 0.614, 0.629 and 0.641; by words only 0.351, 0.420, 0.452, 0.449 and 0.447. Who wants codes to count for
     * more weighs their axes.
     */
    private static final float WEIGHT = 0.1f;

    /** @param axis null for a code that tells nothing of any */
    private record Own(String code, @Nullable Axis axis, float rarity) {}

    private final List<Own> codes = new ArrayList<>();
    private final Map<Axis, Float> rarities = new EnumMap<>(Axis.class); // summed
    private final AxesOfCodes axes;

    OwnCodes(Collection<String> given, AxesOfCodes axes, ReportSearcher searcher) {
        this.axes = axes;
        for (String code : given) {
            if (code.indexOf(':') > 0) {
                codes.add(new Own(code, axes.of(code).orElse(null), rarity(code, searcher)));
            }
        }
        for (Own own : codes) {
            if (own.axis() != null) {
                rarities.merge(own.axis(), own.rarity(), Float::sum);
            }
        }
        codes.sort((one, other) -> Float.compare(other.rarity(), one.rarity()));
    }

    /** @return how much it tells that a report has the code: the logarithm of one in how many */
    private static float rarity(String code, ReportSearcher searcher) {
        long all = searcher.getIndexReader().numDocs();
        Term term = having(code).getTerm();
        int with = searcher.reportsWith(List.of(term)).get(term);
        return (float) Math.log(1 + (all - with + 0.5) / (with + 0.5));
    }

    private static TermQuery having(String code) {
        int colon = code.indexOf(':');
        String facet = code.substring(0, colon);
        return new TermQuery(DrillDownQuery.term(
                Fields.FACETS.getDimConfig(facet).indexFieldName, facet, code.substring(colon + 1)));
    }

    /** @return one query for each code that counts */
    List<Query> queries(AxisWeights weights) {
        return codes.stream()
                .filter(own -> counts(own, weights))
                .<Query>map(own -> new BoostQuery(new ConstantScoreQuery(having(own.code())), WEIGHT * own.rarity()))
                .toList();
    }

    /** @return what {@link #queries} would give a report with these codes */
    float score(Collection<String> others, AxisWeights weights) {
        float score = 0;
        for (Own own : codes) {
            if (others.contains(own.code()) && counts(own, weights)) {
                score += WEIGHT * own.rarity();
            }
        }
        return score;
    }

    private static boolean counts(Own own, AxisWeights weights) {
        return own.axis() == null || weights.of(own.axis()) > 0;
    }

    /** @return the codes that the report has too, the rarest first */
    List<String> shared(Collection<String> others) {
        return codes.stream().map(Own::code).filter(others::contains).toList();
    }

    /** @return for each axis, how much of what is told of it is shared, weighed by rarity */
    Map<Axis, Float> degrees(Collection<String> others) {
        Map<Axis, Float> shared = new EnumMap<>(Axis.class);
        for (Own own : codes) {
            if (own.axis() != null && others.contains(own.code())) {
                shared.merge(own.axis(), own.rarity() / rarities.get(own.axis()), Float::sum);
            }
        }
        return shared;
    }

    /**
     * Adds that a cause or barrier is shared and the sector is known and another one. @return whether it can be asked
     */
    boolean elsewhere(BooleanQuery.Builder query) {
        BooleanQuery.Builder mechanism = new BooleanQuery.Builder();
        boolean hasMechanism = false;
        boolean hasSector = false;
        for (Own own : codes) {
            if (own.axis() == Axis.CAUSE || own.axis() == Axis.BARRIER) {
                mechanism.add(having(own.code()), Occur.SHOULD);
                hasMechanism = true;
            } else if (own.code().startsWith(Facet.SECTOR.id() + ":")) {
                axes.withBroader(own.code()).forEach(code -> query.add(having(code), Occur.MUST_NOT));
                hasSector = true;
            }
        }
        query.add(mechanism.build(), Occur.FILTER);
        String field = Fields.FACETS.getDimConfig(Facet.SECTOR.id()).indexFieldName;
        query.add(new TermQuery(DrillDownQuery.term(field, Facet.SECTOR.id())), Occur.FILTER);
        return hasMechanism && hasSector;
    }
}
