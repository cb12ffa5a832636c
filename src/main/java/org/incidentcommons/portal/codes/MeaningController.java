package org.incidentcommons.portal.codes;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.stream.Stream;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Vocabularies;
import org.incidentcommons.vocabulary.Vocabulary;

/** What a code means, as a piece of a page: shown beside a code while the pointer or the focus is on it. */
@Hidden
@Controller("/codes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class MeaningController {
    private static final int NEIGHBOURS = 4; // more would hide the definition

    /** Definitions change with a new start, counts slowly; asking again for each pointer that rests would be waste. */
    private static final String KEPT = "private, max-age=300";

    private final ReportIndex index;
    private final Vocabularies vocabularies;
    private final Pages pages;

    MeaningController(ReportIndex index, Vocabularies vocabularies, Pages pages) {
        this.index = index;
        this.vocabularies = vocabularies;
        this.pages = pages;
    }

    @Get("/{code}/meaning")
    HttpResponse<?> meaning(String code, Viewer viewer, Words words) {
        return vocabularies
                .concept(code)
                .<HttpResponse<?>>map(concept -> {
                    MutableHttpResponse<byte[]> answer = pages.show("codes/meaning", meaning(concept, viewer, words));
                    answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, KEPT);
                    return answer;
                })
                .orElseGet(HttpResponse::notFound);
    }

    private Meaning meaning(Concept concept, Viewer viewer, Words words) {
        Vocabulary vocabulary = vocabularies.of(concept.scheme());
        SearchRequest coded = SearchRequest.EVERYTHING.with(Facet.of(concept.scheme()), concept.id());
        List<Concept> above = vocabulary.ancestors(concept.id());
        Stream<Concept> beside = above.isEmpty()
                ? Stream.empty()
                : vocabulary.narrower(above.getFirst().id()).stream();
        return new Meaning(
                concept.scheme().id(),
                concept.prefLabel(),
                concept.definition(),
                concept.example(),
                above.stream().findFirst().map(MeaningController::line),
                beside.filter(other -> !other.equals(concept))
                        .limit(NEIGHBOURS)
                        .map(MeaningController::line)
                        .toList(),
                Shown.reports(words, index.count(coded, viewer)),
                "/search?" + coded.toQueryString(),
                "/codes/" + concept.code());
    }

    private static CodesPage.Line line(Concept concept) {
        return new CodesPage.Line(concept.prefLabel(), "/codes/" + concept.code(), "", 1);
    }
}
