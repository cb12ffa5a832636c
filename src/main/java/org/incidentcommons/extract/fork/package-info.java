/**
 * What runs inside the forked JVM beside Tika: the limits that Tika has no setting for, and the name under which a file
 * was handed in.
 *
 * <p>Nothing here is called from the portal. {@code extract} copies these classes onto the fork's class path and names
 * them in the fork's configuration, so they may use Tika's core and the JDK only, and they are public because Tika
 * makes them by reflection.
 */
package org.incidentcommons.extract.fork;
