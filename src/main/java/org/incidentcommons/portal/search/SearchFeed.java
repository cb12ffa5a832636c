package org.incidentcommons.portal.search;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Vocabularies;

/** Writes hits as entries of a feed. Ids do not change while the portal keeps its host. */
final class SearchFeed {
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final String origin;
    private final Vocabularies vocabularies;

    /** @param origin scheme and host of the portal */
    SearchFeed(String origin, Vocabularies vocabularies) {
        this.origin = origin;
        this.vocabularies = vocabularies;
    }

    record Published(Hit hit, Instant at) {}

    Feed of(SearchRequest request, List<Published> hits) {
        String query = request.toQueryString();
        Feed feed = new Feed("atom_1.0");
        feed.setTitle(xml("Incident Commons: " + (request.hasWords() ? request.words() : "reports")));
        feed.setId(tag("/search?" + query));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", "/search?" + query)));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", "/search/feed?" + query)));
        Person author = new Person();
        author.setName("Incident Commons");
        feed.setAuthors(List.of(author));
        feed.setUpdated(Date.from(
                hits.stream().map(Published::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH)));
        feed.setEntries(hits.stream().map(this::entry).toList());
        return feed;
    }

    private Entry entry(Published published) {
        Hit hit = published.hit();
        String path = HitShown.href(hit, "/reports/" + hit.id());
        Entry entry = new Entry();
        entry.setId(tag(path));
        entry.setTitle(xml(hit.titleText()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", path)));
        entry.setPublished(Date.from(published.at()));
        entry.setUpdated(Date.from(published.at()));
        hit.excerpts().stream().findFirst().ifPresent(excerpt -> {
            Content passage = new Content();
            passage.setType("text");
            passage.setValue(xml(excerpt.text()));
            entry.setSummary(passage);
        });
        entry.setCategories(hit.codes().stream().map(this::category).toList());
        return entry;
    }

    private Category category(String code) {
        Category category = new Category();
        category.setTerm(code);
        category.setLabel(vocabularies.label(code));
        return category;
    }

    private Link link(String relation, String type, String path) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(origin + path);
        return link;
    }

    /** A tag URI (RFC 4151), the same over http and https. */
    private String tag(String path) {
        return "tag:" + URI.create(origin).getHost() + ",2026:" + path;
    }

    private static String xml(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }
}
