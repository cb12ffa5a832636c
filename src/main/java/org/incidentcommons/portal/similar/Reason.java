package org.incidentcommons.portal.similar;

import java.util.List;
import org.incidentcommons.portal.CodePill;

/**
 * One axis on which a report is alike.
 *
 * @param codes those both have, the rarest first
 * @param terms telling words both have, in one line; empty on other axes
 */
record Reason(String axis, List<CodePill> codes, String terms) {}
