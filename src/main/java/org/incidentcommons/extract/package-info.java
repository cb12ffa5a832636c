/**
 * From bytes to text: what does this file say, or why can it not be read?
 *
 * <p>The only door to Tika. Documents come from strangers and their formats are old and wide, so no byte of one is
 * parsed in the portal's JVM: {@link org.incidentcommons.extract.Extractor} hands the <em>path</em> to a forked JVM
 * that has its own class path, heap, clock and temporary folder, and no environment of ours.
 *
 * <p>Nouns: an {@link org.incidentcommons.extract.Extraction} is what came of one file: an
 * {@link org.incidentcommons.extract.Outcome} with a reason a person understands, and
 * {@link org.incidentcommons.extract.Part}s, the file itself first, then the documents embedded in it. A
 * {@link org.incidentcommons.extract.Property} is what the file says about itself.
 * {@link org.incidentcommons.extract.LanguageDetector} tells the language of a text.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A bad document is an outcome, never an exception; exceptions mean that the forks themselves cannot run.
 *   <li>Every limit of {@link org.incidentcommons.extract.ExtractConfig} holds for the file with everything in it.
 *   <li>Nothing is left out silently: what was not read is in the reason.
 *   <li>No text, file name or path reaches a log, a reason or a {@code toString}.
 *   <li>After every file the fork's temporary folder is empty.
 * </ul>
 */
package org.incidentcommons.extract;
