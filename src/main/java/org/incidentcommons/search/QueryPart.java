package org.incidentcommons.search;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.incidentcommons.report.ReportKind;
import org.incidentcommons.vocabulary.Scheme;

/** A part of what someone asks for in words: something to look for, or other parts joined. */
public sealed interface QueryPart {
    /** What is looked for in the text: of these several may be missing, see {@link Together}. */
    sealed interface Plain extends QueryPart {}

    /**
     * @param text a word, or the words of a phrase without the quotes
     * @param isPhrase whether it was written as a phrase; its words follow one another
     */
    record Words(String text, boolean isPhrase) implements Plain {}

    /** @param distance how many other words may stand between or around */
    record Near(String text, int distance) implements Plain {}

    /** @param start how the word begins */
    record Prefix(String start) implements Plain {}

    /** Stands in one part of the report only. */
    record InText(TextPart place, Plain words) implements QueryPart {}

    /** @param name the id of a concept, or words of its names */
    record Coded(Scheme scheme, String name) implements QueryPart {}

    /** What is told beside the text. */
    sealed interface Property extends QueryPart {}

    /** @param code ISO 3166-1 alpha-2, upper case */
    record InCountry(String code) implements Property {}

    /** @param code ISO 639-1, lower case */
    record InLanguage(String code) implements Property {}

    record OfKind(ReportKind kind) implements Property {}

    /** @param values any of them; those of {@link Facet#scale()} */
    record InFacet(Facet facet, Set<String> values) implements Property {
        public InFacet {
            values = Set.copyOf(values);
        }
    }

    record Has(Content content) implements Property {}

    /** A number within bounds, each of them included; years, or seconds of a measure. */
    record Within(Quantity quantity, OptionalLong least, OptionalLong most) implements Property {}

    /** Written side by side: everything that is not plain is needed, and of the plain parts enough. */
    record Together(List<QueryPart> parts) implements QueryPart {
        public Together {
            parts = List.copyOf(parts);
        }
    }

    record All(List<QueryPart> parts) implements QueryPart {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<QueryPart> parts) implements QueryPart {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(QueryPart part) implements QueryPart {
        public Not {
            Objects.requireNonNull(part);
        }
    }

    enum TextPart {
        TITLE,
        LESSON,
        RECOMMENDATION
    }

    enum Content {
        LESSONS,
        RECOMMENDATIONS,
        MEASURES;

        /** @return whether that is its name, in the singular or plural, lower case */
        boolean isCalled(String word) {
            String name = name().toLowerCase(Locale.ROOT);
            return word.equals(name) || name.equals(word + "s");
        }
    }

    /** {@code YEAR} of the incident; the others are measures in seconds. */
    enum Quantity {
        YEAR,
        DETECT,
        RESPOND,
        RECOVER
    }
}
