package org.incidentcommons.portal.similar;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.Alike;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * @param text what the reader typed, without what identifies, to go on working with
 * @param problem why it was not compared
 * @param isAsked whether there was a text to compare
 */
record SimilarPage(
        Shell shell,
        SanitizedText text,
        Optional<String> problem,
        boolean isAsked,
        String heading,
        List<Alike> alike) {}
