package org.incidentcommons.portal.similar;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * @param report what is compared, when it is a report of the portal
 * @param text what the reader typed or gave as a file, without what identifies, to go on working with
 * @param opening how that text begins, for a line
 * @param problem why it was not compared
 * @param isAsked whether there was something to compare
 * @param elsewhere the same mechanism in other sectors
 * @param leftOut reports that were found not to be alike
 */
record SimilarPage(
        Shell shell,
        Optional<NamedReport> report,
        SanitizedText text,
        SanitizedText opening,
        Optional<String> problem,
        boolean isAsked,
        String heading,
        List<AxisChoice> axes,
        boolean isWeighed,
        List<Compared> alike,
        List<Compared> elsewhere,
        List<NamedReport> leftOut) {}
