package org.incidentcommons.extract;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How much of one file is read, with everything embedded in it. What is beyond is left out, and the outcome's reason
 * says so.
 *
 * @param maxCharacters text written: about 1,500 pages of 3,000 characters
 * @param maxElements XHTML elements written; a page of a report has 10 to 100
 * @param maxNesting levels of XHTML elements within each other; 100 is Tika's own limit, real documents have below 30
 * @param maxDepth levels of embedding that are opened: a document in a zip in a mail in a mailbox is at 3
 * @param maxEmbedded embedded documents opened, pictures included
 * @param maxCompressionRatio bytes that all embedded documents together may unfold to, as a multiple of the file's own;
 *     text packs to a twentieth, logs to a hundredth. Below 50 MB nothing is suspected
 * @param maxEntityExpansions XML entities replaced; 20 is Tika's own limit, office formats use none
 */
@ConfigurationProperties("incident-commons.extract")
public record ContentLimits(
        @Bindable(defaultValue = ContentLimits.MAX_CHARACTERS)
        int maxCharacters,

        @Bindable(defaultValue = ContentLimits.MAX_ELEMENTS) int maxElements,
        @Bindable(defaultValue = ContentLimits.MAX_NESTING) int maxNesting,
        @Bindable(defaultValue = ContentLimits.MAX_DEPTH) int maxDepth,
        @Bindable(defaultValue = ContentLimits.MAX_EMBEDDED) int maxEmbedded,

        @Bindable(defaultValue = ContentLimits.MAX_COMPRESSION_RATIO)
        int maxCompressionRatio,

        @Bindable(defaultValue = ContentLimits.MAX_ENTITY_EXPANSIONS)
        int maxEntityExpansions) {
    static final String MAX_CHARACTERS = "5000000";
    static final String MAX_ELEMENTS = "1000000";
    static final String MAX_NESTING = "100";
    static final String MAX_DEPTH = "5";
    static final String MAX_EMBEDDED = "2000";
    static final String MAX_COMPRESSION_RATIO = "100";
    static final String MAX_ENTITY_EXPANSIONS = "20";

    public ContentLimits {
        ExtractConfig.atLeast("max-characters", maxCharacters, 1);
        ExtractConfig.atLeast("max-elements", maxElements, 1);
        ExtractConfig.atLeast("max-nesting", maxNesting, 10);
        ExtractConfig.atLeast("max-depth", maxDepth, 0);
        ExtractConfig.atLeast("max-embedded", maxEmbedded, 0);
        ExtractConfig.atLeast("max-compression-ratio", maxCompressionRatio, 1);
        ExtractConfig.atLeast("max-entity-expansions", maxEntityExpansions, 1);
    }

    /** What holds when nothing is configured. */
    public static ContentLimits defaults() {
        return new ContentLimits(
                Integer.parseInt(MAX_CHARACTERS),
                Integer.parseInt(MAX_ELEMENTS),
                Integer.parseInt(MAX_NESTING),
                Integer.parseInt(MAX_DEPTH),
                Integer.parseInt(MAX_EMBEDDED),
                Integer.parseInt(MAX_COMPRESSION_RATIO),
                Integer.parseInt(MAX_ENTITY_EXPANSIONS));
    }

    /** For a document that broke a fork before: half the text, two levels, a third of the files. */
    ContentLimits careful() {
        return new ContentLimits(
                Math.max(1, maxCharacters / 2),
                Math.max(1, maxElements / 2),
                maxNesting,
                Math.min(maxDepth, 2),
                maxEmbedded / 3,
                maxCompressionRatio,
                maxEntityExpansions);
    }
}
