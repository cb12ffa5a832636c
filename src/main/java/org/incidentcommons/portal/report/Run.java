package org.incidentcommons.portal.report;

import java.util.List;
import java.util.Optional;

/**
 * A run of text.
 *
 * @param evidence set where the text supports a code
 */
record Run(List<Stretch> stretches, Optional<Evidence> evidence) {}
