package org.incidentcommons.portal;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.incidentcommons.portal.language.Words;

/** Renders page records with their templates, whole, so that a fault never leaves half a page behind. */
@Singleton
public class Pages {
    private static final PageNames NAMES = new PageNames();

    /** Names under which each template finds the language it is shown in, and what the frame says of languages. */
    static final String WORDS = "words";

    static final String FRAME = "frame";

    private final Handlebars handlebars;
    private final LanguageOfRequest languages;

    Pages(Handlebars handlebars, LanguageOfRequest languages) {
        this.handlebars = handlebars;
        this.languages = languages;
    }

    /**
     * @param view path of the template under {@code views}, without ending
     * @param page the record it shows
     */
    public MutableHttpResponse<byte[]> show(String view, Record page) {
        return show(HttpStatus.OK, view, page);
    }

    public MutableHttpResponse<byte[]> show(HttpStatus status, String view, Record page) {
        HttpRequest<?> request = LanguageOfRequest.current();
        Words words = languages.words(request);
        return HttpResponse.status(status)
                .body(render(words, Frame.address(request), view, page).getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.TEXT_HTML_TYPE.getName() + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language().tag())
                // What a page says changes with each report; a browser may keep it only to ask whether it still holds.
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
    }

    /** @return the page in the language of the request */
    String render(HttpRequest<?> request, String view, Record page) {
        return render(languages.words(request), Frame.address(request), view, page);
    }

    /**
     * @param view path of a template without frame
     * @return a part of a page, to take the place of the one that the browser shows
     */
    public String part(Words words, String view, Record part) {
        return render(words, "/", view, part);
    }

    /** @param address path and query of the page, for the links to its other languages */
    String render(Words words, String address, String view, Record page) {
        Context context = Context.newBuilder(page)
                .resolver(NAMES)
                .build()
                .data(WORDS, words)
                .data(FRAME, Frame.of(words.language(), address));
        // A writer of its own, for the one that Handlebars would take copies the whole page with each part of it.
        StringWriter whole = new StringWriter();
        try {
            handlebars.compile(view).apply(context, whole);
            return whole.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("the template " + view + " cannot be read", e);
        }
    }
}
