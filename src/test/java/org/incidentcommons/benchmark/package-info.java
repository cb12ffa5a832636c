/** Measurements of speed and memory. Each is skipped unless its {@code -D} property asks for it. */
package org.incidentcommons.benchmark;
