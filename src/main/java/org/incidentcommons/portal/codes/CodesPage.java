package org.incidentcommons.portal.codes;

import java.util.List;
import org.incidentcommons.portal.Shell;

/** All vocabularies, each as a list of its top concepts with what is narrower. */
record CodesPage(Shell shell, List<Scheme> schemes) {
    record Scheme(String id, String title, String description, int size, List<Top> tops) {}

    record Top(Line line, List<Line> narrower) {}

    /** @param depth 1 at the top */
    record Line(String label, String href, String reports, int depth) {}
}
