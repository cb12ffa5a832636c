/**
 * What does this text consist of? Turns the text of an incident report into titled sections and finds the lessons and
 * recommendations in it.
 *
 * <p>Nouns: an {@link org.incidentcommons.outline.Outline} is a canonical text and what stands where in it; a
 * {@link org.incidentcommons.outline.Span} is a place in that text; a {@link org.incidentcommons.outline.Section} is a
 * heading and its body with a {@link org.incidentcommons.outline.SectionKind}; a
 * {@link org.incidentcommons.outline.Lesson} and a {@link org.incidentcommons.outline.Recommendation} are passages that
 * stand on their own.
 *
 * <p>Invariants: nothing is dropped, so every character of the canonical text that is not blank stands in exactly one
 * of title, heading or body; plain text is canonical as it is, so places found in it are places in what was given; what
 * is not recognised is {@code OTHER}, never forced into a kind. The text may still identify people: nothing here prints
 * or logs it. Which heading means which kind is written in {@code config/outline/headings.yaml}.
 */
package org.incidentcommons.outline;
