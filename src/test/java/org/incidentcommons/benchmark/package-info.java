/** How fast the program is, beside the libraries it stands on. Nothing here runs without its {@code -Dbenchmark}. */
package org.incidentcommons.benchmark;
