/**
 * Text to safe text: which parts of a text may tell who a person or an organization is, and what to put in their place.
 *
 * <p>The nouns: a {@link org.incidentcommons.sanitize.Sanitizer} examines one text with the
 * {@link org.incidentcommons.sanitize.Hints} known about its origin. The
 * {@link org.incidentcommons.sanitize.Examination} holds every {@link org.incidentcommons.sanitize.Finding} with its
 * kind, place and replacement, and gives the text, or any slice of it, as
 * {@link org.incidentcommons.sanitize.SanitizedText}.
 *
 * <p>The limit of the promise: everything found is replaced, but not everything is found. Numbers and addresses with a
 * form of their own are found with near certainty; names of people and organizations only in their usual positions, by
 * given name, by legal form, or because a hint or another place in the same text tells them. A story can identify by
 * its facts alone. So a person confirms the result before anybody else sees it.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Only this package makes a {@code SanitizedText}; what is cut out of one is one again.
 *   <li>Findings are in order, do not overlap, and their offsets are UTF-16 units of the examined text.
 *   <li>The same thing has the same replacement throughout a report, also over texts examined one after the other.
 *   <li>What has been sanitized is left alone when it is examined again; its placeholders keep their numbers.
 *   <li>Nothing examined appears in a log, in an exception or in a {@code toString}.
 *   <li>Time and memory grow in proportion to the text: every pattern looks at a bounded stretch around its trigger.
 * </ul>
 *
 * <p>Inside: each {@code Detector} puts marks on a text, {@code Marks} settles which of the overlapping ones stay, and
 * {@code Register} gives equal things equal names. Word lists and number forms are in {@code config/sanitize}.
 */
package org.incidentcommons.sanitize;
