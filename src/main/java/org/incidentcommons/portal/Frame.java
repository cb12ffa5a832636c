package org.incidentcommons.portal;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentcommons.portal.language.Language;

/**
 * What the frame of a page says of languages.
 *
 * @param language tag of BCP 47 of the language the page is in
 * @param languages all of them
 */
record Frame(String language, List<Choice> languages) {
    /**
     * @param href this page in that language
     * @param name what those who speak it call it
     */
    record Choice(String href, String tag, String name, boolean isCurrent) {}

    /** @param address path and query of the page, without the choice of a language */
    static Frame of(Language language, String address) {
        String start = address + (address.contains("?") ? "&" : "?") + LanguageOfRequest.CHOICE + "=";
        return new Frame(
                language.tag(),
                Stream.of(Language.values())
                        .map(other -> new Choice(start + other.tag(), other.tag(), other.ownName(), other == language))
                        .toList());
    }

    /** @return path and query, without the choice of a language */
    static String address(HttpRequest<?> request) {
        String query = request.getUri().getRawQuery();
        String kept = query == null
                ? ""
                : Stream.of(query.split("&"))
                        .filter(part -> !part.startsWith(LanguageOfRequest.CHOICE + "=") && !part.isEmpty())
                        .collect(Collectors.joining("&"));
        return request.getUri().getRawPath() + (kept.isEmpty() ? "" : "?" + kept);
    }
}
