package org.incidentcommons.sanitize;

import java.util.List;

/** Looks for one family of identifying things; reads each stretch of text a bounded number of times. */
interface Detector {
    void mark(Subject subject, List<Mark> marks);
}
