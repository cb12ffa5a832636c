package org.incidentcommons.portal.codes;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Curie;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;
import org.incidentcommons.vocabulary.Vocabulary;

@Hidden
@Controller("/codes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class CodesController {
    private final ReportIndex index;
    private final Vocabularies vocabularies;
    private final Pages pages;

    CodesController(ReportIndex index, Vocabularies vocabularies, Pages pages) {
        this.index = index;
        this.vocabularies = vocabularies;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> codes(Viewer viewer, Words words) {
        SearchResult all = index.search(SearchRequest.EVERYTHING.withSize(1), viewer);
        return pages.show(
                "codes/codes",
                new CodesPage(
                        Shell.of(words.say("codes.title"), Shell.Place.CODES),
                        Stream.of(Scheme.values())
                                .map(scheme -> scheme(vocabularies.of(scheme), all, words))
                                .toList()));
    }

    @Get("/{code}")
    HttpResponse<?> code(String code, Viewer viewer, Words words) {
        Optional<Concept> concept = vocabularies.concept(code);
        if (concept.isEmpty()) {
            return pages.show(
                    HttpStatus.NOT_FOUND,
                    "codes/missing",
                    new MissingCodePage(Shell.of(words.say("codes.missing"), Shell.Place.CODES)));
        }
        return pages.show(
                "codes/code", page(concept.get(), index.search(SearchRequest.EVERYTHING.withSize(1), viewer), words));
    }

    private CodesPage.Scheme scheme(Vocabulary vocabulary, SearchResult all, Words words) {
        return new CodesPage.Scheme(
                vocabulary.scheme().id(),
                Shown.schemes(words, vocabulary.scheme()),
                vocabulary.description(),
                vocabulary.concepts().size(),
                vocabulary.topConcepts().stream()
                        .map(top -> new CodesPage.Top(
                                line(top, vocabulary, all, words),
                                vocabulary.selfAndNarrower(top.id()).stream()
                                        .skip(1)
                                        .map(concept -> line(concept, vocabulary, all, words))
                                        .toList()))
                        .toList());
    }

    private static CodesPage.Line line(Concept concept, Vocabulary vocabulary, SearchResult all, Words words) {
        return new CodesPage.Line(
                concept.prefLabel(),
                "/codes/" + concept.code(),
                words.number(all.count(Facet.of(concept.scheme()), concept.id())),
                vocabulary.ancestors(concept.id()).size() + 1);
    }

    private CodePage page(Concept concept, SearchResult all, Words words) {
        Vocabulary vocabulary = vocabularies.of(concept.scheme());
        long count = all.count(Facet.of(concept.scheme()), concept.id());
        List<Concept> below = vocabulary.narrower(concept.id());
        String other = concept.scheme() == Scheme.SECTOR ? "cause" : "sector";
        return new CodePage(
                Shell.of(
                        words.say(
                                "codes.page",
                                "label",
                                concept.prefLabel(),
                                "scheme",
                                Shown.scheme(words, concept.scheme())),
                        Shell.Place.CODES),
                concept.scheme().id(),
                Shown.schemes(words, concept.scheme()),
                concept.code(),
                concept.prefLabel(),
                concept.definition(),
                concept.scopeNote(),
                concept.example(),
                concept.altLabels(),
                Shown.reports(words, count),
                "/search?"
                        + SearchRequest.EVERYTHING
                                .with(Facet.of(concept.scheme()), concept.id())
                                .toQueryString(),
                count > 0,
                below.isEmpty()
                        ? Optional.empty()
                        : Optional.of("/patterns?rows=" + concept.code() + "&columns=" + other),
                vocabulary.ancestors(concept.id()).reversed().stream()
                        .map(above -> line(above, vocabulary, all, words))
                        .toList(),
                below.stream()
                        .map(narrower -> line(narrower, vocabulary, all, words))
                        .toList(),
                concept.exactMatch().stream().map(Curie::toString).toList(),
                concept.closeMatch().stream().map(Curie::toString).toList());
    }
}
