package org.incidentcommons.portal;

/**
 * A part that stands on a page hundreds of times and writes its own markup. A template shows many of them by
 * {@code {{parts bars}}}, or {@code {{items options}}} in a list; by templates of their own, the options of the facets
 * took more than half of the time of a page of hits.
 */
public interface Markup {
    void write(Html html);
}
