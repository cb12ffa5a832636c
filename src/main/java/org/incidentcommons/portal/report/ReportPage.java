package org.incidentcommons.portal.report;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.Alike;
import org.incidentcommons.portal.LooksLike;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * The page of one report.
 *
 * @param facts kind, date and country in one line
 * @param provenance number, revision, audience and day of publication in one line
 * @param language ISO 639-1, for the voice that reads the text aloud
 * @param isMachineCoded whether some of the codes have not been seen by a person
 * @param inside what the reader looks for in it
 * @param looksLike published reports with nearly the same text, the likest first
 * @param alike similar reports, best first
 * @param citation how to name the report elsewhere
 */
record ReportPage(
        Shell shell,
        String id,
        SanitizedText title,
        String facts,
        String provenance,
        String language,
        List<CodeGroup> codes,
        boolean isMachineCoded,
        Optional<MeasuresPicture> measures,
        List<SectionShown> sections,
        Inside inside,
        List<Note> notes,
        List<LooksLike> looksLike,
        List<Alike> alike,
        String citation) {}
