package org.incidentcommons.portal;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

/** Serves {@link Assets}. An address with an old fingerprint still answers, but is not kept. */
@Hidden
@Controller
class AssetsController {
    /** A year, the longest that means something to caches. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    @Get("/assets/{fingerprint}/{name}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> asset(String fingerprint, String name, HttpRequest<?> request) {
        return assets.find(name)
                .map(asset -> answer(request, asset, assets.isCurrent(fingerprint) ? FOR_EVER : "no-cache"))
                .orElseGet(HttpResponse::notFound);
    }

    /** For programs that look for an icon without reading the page. */
    @Get("/favicon.ico")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> favicon(HttpRequest<?> request) {
        return answer(request, assets.find("mark.svg").orElseThrow(), "public, max-age=86400");
    }

    private static HttpResponse<byte[]> answer(HttpRequest<?> request, Assets.Asset asset, String keep) {
        boolean isCompressed = asset.gzipped().isPresent()
                && String.valueOf(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING))
                        .contains("gzip");
        MutableHttpResponse<byte[]> response = HttpResponse.ok(
                        isCompressed ? asset.gzipped().orElseThrow() : asset.bytes())
                .header(HttpHeaders.CONTENT_TYPE, asset.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, keep)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return isCompressed ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response;
    }
}
