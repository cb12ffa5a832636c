package org.incidentcommons.portal;

import java.util.Optional;

/**
 * What the frame around a page needs.
 *
 * @param title what the tab shows before the name of the portal; carries the state of the page, such as the query
 * @param place which entry of the main navigation is the current one
 * @param reloadSeconds after how many seconds the browser shall load the page again by itself
 * @param json where the same is found for programs
 * @param feed where the same is found as an Atom feed
 */
public record Shell(
        String title, Place place, Optional<Integer> reloadSeconds, Optional<String> json, Optional<String> feed) {
    /** Entries of the main navigation; {@code OTHER} is none of them. */
    public enum Place {
        SEARCH,
        PATTERNS,
        CODES,
        ABOUT,
        OTHER
    }

    public static Shell of(String title, Place place) {
        return new Shell(title, place, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Shell withJson(String address) {
        return new Shell(title, place, reloadSeconds, Optional.of(address), feed);
    }

    public Shell withFeed(String address) {
        return new Shell(title, place, reloadSeconds, json, Optional.of(address));
    }

    /** @param seconds after how many seconds the page loads again */
    public Shell reloading(int seconds) {
        return new Shell(title, place, Optional.of(seconds), json, feed);
    }

    public boolean isSearch() {
        return place == Place.SEARCH;
    }

    public boolean isPatterns() {
        return place == Place.PATTERNS;
    }

    public boolean isCodes() {
        return place == Place.CODES;
    }

    public boolean isAbout() {
        return place == Place.ABOUT;
    }
}
