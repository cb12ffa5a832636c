package org.incidentcommons.portal.search;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.language.Phrase;

/**
 * @param heading how many reports were found
 * @param notices what was not understood
 * @param selectedCount how many filters are set; empty text for none
 * @param overTime set when there are years to compare
 * @param kept hidden fields that keep what the form does not show
 * @param values facets that do not nest; those with nothing to choose are left out
 * @param views reports, lessons and recommendations, with how many there are of each
 * @param folding set when entries stand for several reports, or could
 * @param noHits set when nothing was found
 */
record SearchPage(
        Shell shell,
        String words,
        String heading,
        List<String> notices,
        Optional<Meant> meant,
        List<Chip> chips,
        String selectedCount,
        String clearHref,
        List<ConceptFacet> concepts,
        YearFacet years,
        Optional<OverTime> overTime,
        List<ValueFacet> values,
        List<Kept> kept,
        List<Viewed> views,
        Optional<Folding> folding,
        List<Choice> orders,
        List<HitShown> hits,
        Optional<Pager> pager,
        String patternsHref,
        Export export,
        Optional<NoHits> noHits) {
    /** The words in another spelling, which finds more. */
    record Meant(String words, String href) {}

    /**
     * A selected filter; following the link takes it away.
     *
     * @param isConcept whether the label is a vocabulary's, in its language
     */
    record Chip(String facet, String label, boolean isConcept, String href) {}

    /** A field that stays as it is when the form is sent. */
    record Kept(String name, String value) {}

    /** A view of the same search. */
    record Viewed(String href, String label, String count, boolean isCurrent) {}

    /**
     * @param entries how many there are
     * @param isFolded whether entries stand for several reports now
     * @param otherHref the same search the other way
     */
    record Folding(long entries, boolean isFolded, String otherHref) {}

    /** @param isCurrent whether it is chosen already */
    record Choice(String label, String href, boolean isCurrent) {}

    /**
     * @param removals what each filter costs
     * @param hasWords whether words narrow the search
     * @param isEmptyPortal whether there is no report at all
     */
    record NoHits(List<Removal> removals, boolean hasWords, boolean isEmptyPortal) {}

    /** @param gain how many reports are found then, {@code +12} */
    record Removal(Phrase label, String href, String gain) {}
}
