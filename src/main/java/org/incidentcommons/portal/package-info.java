/**
 * The pages people read. Each page group is a sub-package ({@code home}, {@code search}, {@code report},
 * {@code patterns}, {@code codes}, {@code about}) whose controller turns a query string into one plain record, and the
 * folder of the same name under {@code views} shows that record and nothing else.
 *
 * <p>{@link org.incidentcommons.portal.Pages} renders a record with its template.
 * {@link org.incidentcommons.portal.Shell} is what the frame around each page needs.
 * {@link org.incidentcommons.portal.CodePill} is a code as people see it. Other things here hold for every page: assets
 * with a fingerprint in their address, headers that keep strangers' code out, pages for errors, and who is reading.
 *
 * <p>What a page says is a message, in English and German ({@code language}). A template says it by {@code {{t
 * "codes.size" n=size}}}; a link inside a sentence is marked in the message, as in {@code Words are enough. <help>More
 * ways to search</help>}, and gets its address as {@code help="/search/help"}. Java says it by
 * {@link org.incidentcommons.portal.language.Words}, for which a controller method asks as it asks for the viewer;
 * {@link org.incidentcommons.portal.Shown} has the messages for values of the domain. Numbers go into messages as
 * numbers. What is not in the page's language, such as labels of the vocabularies, stands in an element with
 * {@code {{lang "en"}}} in its tag; where a sentence names it, the sentence is a
 * {@link org.incidentcommons.portal.language.Phrase}, shown by {@code {{phrase heading}}} or told in another sentence
 * by {@code {{t}}}. The group {@code codes} is a small example of all of this.
 *
 * <p>Invariants: a name that a template asks for and its record does not have is an error, never an empty place; so is
 * a message that is missing. Text of reports reaches a template only as {@code SanitizedText} or as a highlighted
 * passage of it, and is always escaped. Every page works without JavaScript and asks no other host for anything.
 */
package org.incidentcommons.portal;
