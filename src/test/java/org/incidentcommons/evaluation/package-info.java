/**
 * Measures how well the program does on collections of incidents that people coded. The collections are not part of the
 * project; every class here takes their folder from {@code -Devaluate=<folder>} and is left out without it.
 */
package org.incidentcommons.evaluation;
