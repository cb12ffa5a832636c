package org.incidentcommons.portal.codes;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.Shell;

/**
 * One code.
 *
 * @param scheme {@code theme}, {@code cause} or {@code sector}
 * @param reports how many reports have it or something narrower
 * @param above from the top down
 */
record CodePage(
        Shell shell,
        String scheme,
        String schemeTitle,
        String code,
        String label,
        String definition,
        String scopeNote,
        String example,
        List<String> otherNames,
        String reports,
        String reportsHref,
        boolean hasReports,
        Optional<String> patternsHref,
        List<CodesPage.Line> above,
        List<CodesPage.Line> below,
        List<String> exactMatches,
        List<String> closeMatches) {}
