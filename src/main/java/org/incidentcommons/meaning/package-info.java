/**
 * What a passage means, as a vector: two passages that say the same in other words have vectors that are near each
 * other. Computed in process from a model in the class path, without any network. A leaf: it knows nothing of reports.
 *
 * <p>The one door to the model, to ONNX Runtime and to the tokenizer.
 */
package org.incidentcommons.meaning;
