package org.incidentcommons.portal.search;

import org.incidentcommons.search.FacetCount;

/**
 * One value that can be ticked.
 *
 * @param depth 1 at the top of its list, and one more for each step down
 * @param share length of its bar, in hundredths of the largest count of its list
 */
record FacetOption(String value, String label, String count, boolean isSelected, int depth, int share) {
    static FacetOption of(FacetCount count, FacetWords words, String label, int depth, long largest) {
        long share = largest == 0 ? 0 : Math.round(100.0 * count.count() / largest);
        return new FacetOption(
                count.value(), label, words.words().number(count.count()), count.isSelected(), depth, (int) share);
    }
}
