/** The portal under {@code kill -9}: what it acknowledged it keeps, and it keeps it once. */
package org.incidentcommons.kill;
