package org.incidentcommons.extract;

import java.util.List;

/** What a file says about itself, outside its text, under stable names of our own. */
public enum Property {
    TITLE("title", Kind.TEXT, "dc:title"),
    SUBJECT("subject", Kind.TEXT, "dc:subject", "cp:subject", "pdf:docinfo:subject", "Message:Raw-Header:Subject"),
    KEYWORDS("keywords", Kind.TEXT, "meta:keyword", "pdf:docinfo:keywords", "keywords"),
    DESCRIPTION("description", Kind.TEXT, "dc:description", "w:Comments"),
    CATEGORY("category", Kind.TEXT, "cp:category"),
    AUTHORS("authors", Kind.PERSON, "dc:creator", "meta:author", "dc:contributor", "author"),
    LAST_MODIFIED_BY("lastModifiedBy", Kind.PERSON, "meta:last-author"),
    MANAGER("manager", Kind.PERSON, "extended-properties:Manager"),
    FROM("from", Kind.PERSON, "Message-From", "Message:From-Name", "Message:From-Email"),
    TO("to", Kind.PERSON, "Message-To", "Message:To-Display-Name", "Message:To-Name", "Message:To-Email"),
    CC("cc", Kind.PERSON, "Message-Cc", "Message:CC-Display-Name", "Message:CC-Name", "Message:CC-Email"),
    COMPANY("company", Kind.ORGANIZATION, "extended-properties:Company"),
    PUBLISHER("publisher", Kind.ORGANIZATION, "dc:publisher"),
    /** Dates as ISO 8601. */
    CREATED("created", Kind.DATE, "dcterms:created"),
    MODIFIED("modified", Kind.DATE, "dcterms:modified"),
    /** As the file claims it; {@link LanguageDetector} looks at the text. */
    LANGUAGE("language", Kind.TEXT, "dc:language", "Content-Language"),
    PAGES("pages", Kind.NUMBER, "xmpTPg:NPages", "meta:page-count", "meta:slide-count");

    /** What the values name, for those who must treat people and organizations. */
    public enum Kind {
        TEXT,
        PERSON,
        ORGANIZATION,
        DATE,
        NUMBER
    }

    private final String key;
    private final Kind kind;
    private final List<String> tikaNames;

    Property(String key, Kind kind, String... tikaNames) {
        this.key = key;
        this.kind = kind;
        this.tikaNames = List.of(tikaNames);
    }

    /** The name in {@link Extraction#metadata()}. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    List<String> tikaNames() {
        return tikaNames;
    }
}
