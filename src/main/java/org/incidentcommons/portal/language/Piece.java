package org.incidentcommons.portal.language;

/** A piece of a message with marks: text, or where a mark begins or ends. */
public sealed interface Piece {
    /** @param text as people read it, not escaped */
    record Text(String text) implements Piece {}

    record Begin(String mark) implements Piece {}

    record End(String mark) implements Piece {}
}
