/**
 * What the words mean: which themes, causes and sectors there are, how they nest, how they are called, and which codes
 * of other systems they correspond to.
 *
 * <p><b>Nouns.</b> A {@link org.incidentcommons.vocabulary.Vocabulary} is one SKOS concept scheme, read from one file:
 * a tree of {@link org.incidentcommons.vocabulary.Concept}s. {@link org.incidentcommons.vocabulary.Vocabularies} holds
 * the three of them. A {@link org.incidentcommons.vocabulary.Curie} is a code of another system, such as
 * {@code naics:62}, by which concepts are mapped and foreign codes are translated. The code of a concept,
 * {@code cause:untested-restore}, is its own name everywhere: in the database, in URLs, in imports and exports.
 *
 * <p><b>Invariants.</b> Everything is immutable after loading. Ids are unique in their scheme, labels too (whatever the
 * case of their letters); every broader concept exists and no concept is above itself; an exact match stands at one
 * concept of a file only. A file that breaks one of these is refused as a whole, by file, line and reason. Stored codes
 * may outlive their concept: looking one up answers an {@code Optional}, and its label falls back to the code.
 */
package org.incidentcommons.vocabulary;
