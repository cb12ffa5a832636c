package org.incidentcommons.portal.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that all pages are written in. */
public enum Language {
    /** Dates and numbers as in Britain: the day before the month. */
    ENGLISH("en", "English", Locale.UK),
    GERMAN("de", "Deutsch", Locale.GERMANY);

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** @return the tag of BCP 47, {@code de} */
    public String tag() {
        return tag;
    }

    /** @return what those who speak it call it */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    public static Optional<Language> of(String tag) {
        return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /**
     * @param header Accept-Language of HTTP (RFC 9110, 12.5.4)
     * @return the one of ours that the reader likes best; English when there is none or the header cannot be read
     */
    public static Language accepted(String header) {
        try {
            List<Locale> ours = Stream.of(values())
                    .map(language -> Locale.forLanguageTag(language.tag))
                    .toList();
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), ours))
                    .flatMap(locale -> of(locale.getLanguage()))
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException unreadable) {
            return ENGLISH;
        }
    }
}
