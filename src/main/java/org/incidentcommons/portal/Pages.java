package org.incidentcommons.portal;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Renders page records with their templates, whole, so that a fault never leaves half a page behind. */
@Singleton
public class Pages {
    private static final PageNames NAMES = new PageNames();

    private final Handlebars handlebars;

    Pages(Handlebars handlebars) {
        this.handlebars = handlebars;
    }

    /**
     * @param view path of the template under {@code views}, without ending
     * @param page the record it shows
     */
    public MutableHttpResponse<byte[]> show(String view, Record page) {
        return show(HttpStatus.OK, view, page);
    }

    public MutableHttpResponse<byte[]> show(HttpStatus status, String view, Record page) {
        return HttpResponse.status(status)
                .body(render(view, page).getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.TEXT_HTML_TYPE.getName() + ";charset=utf-8")
                // What a page says changes with each report; a browser may keep it only to ask whether it still holds.
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Cookie");
    }

    public String render(String view, Record page) {
        try {
            return handlebars
                    .compile(view)
                    .apply(Context.newBuilder(page).resolver(NAMES).build());
        } catch (IOException e) {
            throw new UncheckedIOException("the template " + view + " cannot be read", e);
        }
    }
}
