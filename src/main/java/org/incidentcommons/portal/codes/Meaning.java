package org.incidentcommons.portal.codes;

import java.util.List;
import java.util.Optional;

/**
 * What a code means, short enough to stand beside it.
 *
 * @param broader the code above it
 * @param neighbours codes beside it that could be meant instead
 */
record Meaning(
        String scheme,
        String label,
        String definition,
        String example,
        Optional<CodesPage.Line> broader,
        List<CodesPage.Line> neighbours,
        String reports,
        String reportsHref,
        String href) {}
