package org.incidentcommons.portal.search;

import org.incidentcommons.portal.Html;
import org.incidentcommons.portal.Markup;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.FacetCount;

/**
 * One value that can be ticked.
 *
 * @param name of the query parameter
 * @param isConcept whether the label is a vocabulary's, in its language
 * @param depth 1 at the top of its list, and one more for each step down
 * @param share length of its bar, in hundredths of the largest count of its list
 */
record FacetOption(
        String name,
        String value,
        String label,
        boolean isConcept,
        String count,
        boolean isSelected,
        int depth,
        int share)
        implements Markup {
    static FacetOption of(
            Facet facet, FacetCount count, FacetWords words, String label, boolean isConcept, int depth, long largest) {
        long share = largest == 0 ? 0 : Math.round(100.0 * count.count() / largest);
        return new FacetOption(
                facet.id(),
                count.value(),
                label,
                isConcept,
                words.words().number(count.count()),
                count.isSelected(),
                depth,
                (int) share);
    }

    @Override
    public void write(Html html) {
        html.markup("<label class=\"option depth-").number(depth);
        html.markup("\"><input type=\"checkbox\" name=\"").text(name);
        html.markup("\" value=\"").text(value).markup(isSelected ? "\" checked>" : "\">");
        html.markup("<span");
        if (isConcept) {
            html.lang("en");
        }
        html.markup(">").text(label).markup("</span> ");
        html.markup("<span class=\"n\">").text(count).markup("</span>");
        html.markup("<svg class=\"bar\" aria-hidden=\"true\"><rect width=\"")
                .number(share)
                .markup("%\" height=\"9\"/></svg></label>");
    }
}
