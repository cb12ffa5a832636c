/**
 * What runs inside the forked JVM beside Tika: {@link org.incidentcommons.extract.fork.ForkServer} and the limits that
 * Tika has no setting for.
 *
 * <p>Why not Tika's own pipes: they answer by Java serialization of any length, which a parser that was taken over
 * could use against the portal; they keep no text of a file that broke the fork; and they know no limit for standing
 * still.
 *
 * <p>The portal shares {@link org.incidentcommons.extract.fork.Frame}, {@link org.incidentcommons.extract.fork.Words},
 * {@link org.incidentcommons.extract.fork.Order} and {@link org.incidentcommons.extract.fork.Tally}, which are the
 * language between the two, and calls nothing else here. {@code extract} copies these classes onto the fork's class
 * path, so they may use Tika's core and the JDK only; those that Tika or the JDK make by reflection are public.
 */
package org.incidentcommons.extract.fork;
