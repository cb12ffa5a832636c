package org.incidentcommons.search.lucene;

/** Where a passage stands in a text, in UTF-16 units; the end is not part of it. */
record Stretch(int start, int end) {
    String in(String text) {
        return text.substring(start, end);
    }
}
