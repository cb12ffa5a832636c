package org.incidentcommons.portal.style;

import java.util.List;
import org.incidentcommons.portal.CodePill;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.YearsPicture;

/**
 * @param colours names of the colour tokens
 * @param codes one of each vocabulary
 * @param years a picture with many years, and one with a single year
 * @param errors the statuses that have a page of their own
 */
record StylePage(
        Shell shell,
        List<String> colours,
        List<CodePill> codes,
        YearsPicture years,
        YearsPicture year,
        List<Integer> errors) {}
