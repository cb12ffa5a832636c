package org.incidentcommons.extract;

/** Someone else killed the fork while it read a file, which may or may not be the file's doing. */
public final class ForkKilled extends RuntimeException {
    ForkKilled() {
        super("the reading program was killed from outside");
    }
}
