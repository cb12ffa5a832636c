package org.incidentcommons.portal;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.incidentcommons.portal.language.Language;
import org.incidentcommons.portal.language.Messages;
import org.incidentcommons.portal.language.Words;

/**
 * In which language to answer: as the address asks by {@code lang=de}, else as the reader chose before, else as the
 * browser prefers. Any controller method may ask for {@link Words}.
 */
@Singleton
class LanguageOfRequest implements TypedRequestArgumentBinder<Words> {
    /** The parameter of the address, and the cookie that remembers it. */
    static final String CHOICE = "lang";

    private final Messages messages;

    LanguageOfRequest(Messages messages) {
        this.messages = messages;
    }

    static Optional<Language> asked(HttpRequest<?> request) {
        return request.getParameters().getFirst(CHOICE).flatMap(Language::of);
    }

    Words words(HttpRequest<?> request) {
        return messages.in(asked(request)
                .or(() -> request.getCookies()
                        .findCookie(CHOICE)
                        .map(Cookie::getValue)
                        .flatMap(Language::of))
                .orElseGet(() -> Language.accepted(request.getHeaders().get("Accept-Language", String.class, ""))));
    }

    /** @return those of the request that this thread is answering */
    static HttpRequest<?> current() {
        return ServerRequestContext.currentRequest()
                .orElseThrow(() -> new IllegalStateException("a page is shown outside of any request"));
    }

    @Override
    public Argument<Words> argumentType() {
        return Argument.of(Words.class);
    }

    @Override
    public BindingResult<Words> bind(ArgumentConversionContext<Words> context, HttpRequest<?> request) {
        return () -> Optional.of(words(request));
    }
}
