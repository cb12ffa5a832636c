package org.incidentcommons.outline;

/**
 * Where a section begins.
 *
 * @param span the heading with its markup; empty where a section without heading resumes
 * @param level 1 for the highest; {@link #RUN_IN} for one that stands at the start of its own paragraph
 * @param label its words without markup
 */
record Heading(Span span, int level, String label) {
    /** Level of an isolated line in plain text: below underlines and numbers, whose rank is known. */
    static final int ISOLATED = 4;

    /** Level of bold paragraphs and recognised lines below explicit headings. */
    static final int BELOW_MARKED = 7;

    static final int RUN_IN = 8;

    /** After a run-in heading's paragraph the section that contained it goes on. */
    static Heading resume(int at) {
        return new Heading(new Span(at, at), RUN_IN, "");
    }

    /** From here on nothing belongs to the report itself: menus, mail headers, page furniture. */
    static Heading furniture(int at) {
        return new Heading(new Span(at, at), 0, "");
    }

    boolean isFurniture() {
        return level == 0;
    }
}
