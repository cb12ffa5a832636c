package org.incidentcommons.portal.report;

import java.util.List;

/** A piece of a section's text that becomes one element of the page. */
sealed interface Block {
    default boolean isParagraph() {
        return this instanceof Paragraph;
    }

    default boolean isListing() {
        return this instanceof Listing;
    }

    default boolean isTable() {
        return this instanceof Table;
    }

    default boolean isCard() {
        return this instanceof Card;
    }

    record Paragraph(List<Run> runs) implements Block {}

    record Listing(List<Item> items) implements Block {}

    record Item(List<Run> runs) {}

    /** @param header empty when the table has none */
    record Table(List<Cell> header, List<Row> rows) implements Block {}

    record Row(List<Cell> cells) {}

    record Cell(List<Run> runs) {}

    /**
     * A lesson or a recommendation.
     *
     * @param id its place in the page
     * @param details what was said of it, {@code Owner: plant manager}
     */
    record Card(String id, List<Run> runs, List<Detail> details) implements Block {}

    record Detail(String name, String value) {}
}
