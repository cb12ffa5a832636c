package org.incidentcommons.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidentcommons.community.Audience;
import org.incidentcommons.report.DocumentType;
import org.incidentcommons.report.ReportKind;
import org.incidentcommons.report.Severity;
import org.incidentcommons.vocabulary.Scheme;

/** What reports are counted by and narrowed down by. */
public enum Facet {
    THEME(Scheme.THEME),
    CAUSE(Scheme.CAUSE),
    SECTOR(Scheme.SECTOR),
    /** ISO 3166-1 alpha-2, upper case. */
    COUNTRY("country"),
    /** The year of the incident; filtered by a range. */
    YEAR("year"),
    KIND("kind", Stream.of(ReportKind.values()).map(ReportKind::id)),
    SEVERITY("severity", Stream.of(Severity.values()).map(Severity::id)),
    DETECT("detect", Stream.of(DetectionTime.values()).map(DetectionTime::id)),
    /** What a report holds. */
    HAS(
            "has",
            Stream.of(QueryPart.Content.values()).map(content -> content.name().toLowerCase(Locale.ROOT))),
    /** ISO 639-1, lower case. */
    LANGUAGE("language"),
    TYPE("type", Stream.of(DocumentType.values()).map(DocumentType::id)),
    AUDIENCE(
            "audience",
            Stream.of(Audience.values()).map(audience -> audience.name().toLowerCase(Locale.ROOT)));

    private static final Pattern CONCEPT = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");
    private static final Pattern LANGUAGE_CODE = Pattern.compile("[a-z]{2}");
    private static final Pattern YEAR_NUMBER = Pattern.compile("\\d{4}");

    private final String id;
    private final Scheme scheme;
    private final List<String> scale;

    Facet(Scheme scheme) {
        this.id = scheme.id();
        this.scheme = scheme;
        this.scale = List.of();
    }

    Facet(String id) {
        this(id, Stream.empty());
    }

    Facet(String id, Stream<String> scale) {
        this.id = id;
        this.scheme = null;
        this.scale = scale.toList();
    }

    /** @return the name in addresses and in the API; except for {@link #YEAR} it is the query parameter too */
    public String id() {
        return id;
    }

    /** @return the vocabulary its values come from; empty for facets that are no vocabulary */
    public Optional<Scheme> scheme() {
        return Optional.ofNullable(scheme);
    }

    /** @return all values there can be, in the order in which people read them; empty where that is not fixed */
    public List<String> scale() {
        return scale;
    }

    /** @return the value as it is filtered by; empty when it cannot be one */
    public Optional<String> canonical(String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        if (scheme != null) {
            String concept = lower.startsWith(id + ":") ? lower.substring(id.length() + 1) : lower;
            return fitting(concept, CONCEPT);
        }
        return switch (this) {
            case COUNTRY -> fitting(value.strip().toUpperCase(Locale.ROOT), COUNTRY_CODE);
            case LANGUAGE -> fitting(lower, LANGUAGE_CODE);
            case YEAR -> fitting(lower, YEAR_NUMBER);
            default -> Optional.of(lower).filter(scale::contains);
        };
    }

    private static Optional<String> fitting(String value, Pattern form) {
        return Optional.of(value).filter(text -> form.matcher(text).matches());
    }

    public static Facet of(Scheme scheme) {
        return switch (scheme) {
            case THEME -> THEME;
            case CAUSE -> CAUSE;
            case SECTOR -> SECTOR;
        };
    }

    /** @return the facet with this {@link #id()} */
    public static Optional<Facet> ofId(String id) {
        return Arrays.stream(values()).filter(facet -> facet.id.equals(id)).findFirst();
    }
}
