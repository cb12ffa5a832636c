package org.incidentcommons.portal.style;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidentcommons.portal.CodePill;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.YearsPicture;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

@Hidden
@Requires(env = {"dev", "test"})
@Controller("/style")
@Produces(MediaType.TEXT_HTML)
class StyleController {
    private static final List<String> COLOURS = List.of(
            "paper",
            "card",
            "sunk",
            "ink",
            "quiet",
            "line",
            "line-strong",
            "accent",
            "accent-wash",
            "mark",
            "warn",
            "warn-wash",
            "theme",
            "cause",
            "sector");
    private static final List<Integer> ERRORS = List.of(400, 403, 404, 410, 413, 422, 429, 500, 503);
    private static final int LAST_YEAR = 2026;

    private final Pages pages;
    private final Vocabularies vocabularies;

    StyleController(Pages pages, Vocabularies vocabularies) {
        this.pages = pages;
        this.vocabularies = vocabularies;
    }

    @Get
    HttpResponse<?> style() {
        return pages.show(
                "style/style",
                new StylePage(
                        Shell.of("Style", Shell.Place.OTHER),
                        COLOURS,
                        Stream.of(Scheme.values())
                                .map(scheme -> CodePill.of(
                                        vocabularies.of(scheme).concepts().getFirst()))
                                .toList(),
                        picture(24),
                        picture(1),
                        ERRORS));
    }

    /** @throws HttpStatusException always, to show the page for that status */
    @Get("/error/{status}")
    HttpResponse<?> error(int status) {
        throw new HttpStatusException(HttpStatus.valueOf(status), "made on purpose");
    }

    private static YearsPicture picture(int years) {
        return YearsPicture.of(
                IntStream.rangeClosed(LAST_YEAR - years + 1, LAST_YEAR)
                        .mapToObj(year -> new YearsPicture.Year(
                                year,
                                year * 7 % 12,
                                String.valueOf(year * 7 % 12),
                                year + "",
                                "#pictures",
                                year % 5 > 0))
                        .toList(),
                1,
                count -> String.valueOf(Math.round(count)));
    }
}
