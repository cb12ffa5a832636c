package org.incidentcommons.portal;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.util.List;
import org.incidentcommons.portal.language.Words;

/**
 * What a browser sees when a request fails: what happened, what was kept and what to do, and nothing of our insides.
 */
@Singleton
class ErrorPages implements HtmlErrorResponseBodyProvider {
    private final BeanProvider<Pages> pages;
    private final LanguageOfRequest languages;

    ErrorPages(BeanProvider<Pages> pages, LanguageOfRequest languages) {
        this.pages = pages;
        this.languages = languages;
    }

    @Override
    public String body(ErrorContext context, HttpResponse<?> response) {
        HttpStatus status = HttpStatus.valueOf(response.code());
        // The server's own messages for a bad request name the parameter; those of its faults are not for readers.
        List<String> details = status == HttpStatus.BAD_REQUEST
                ? context.getErrors().stream().map(Error::getMessage).distinct().toList()
                : List.of();
        Words words = languages.words(context.getRequest());
        return pages.get().render(context.getRequest(), "error/error", ErrorPage.of(status, details, words));
    }
}
