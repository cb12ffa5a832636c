package org.incidentcommons.extract;

/** How the fork's work on one file ended. */
enum Ending {
    /** The fork told all it found. */
    DONE,
    /** It took longer than one file may. */
    OUT_OF_TIME,
    /** For too long nothing was heard of it. */
    STALLED,
    OUT_OF_MEMORY,
    /** It wrote more temporary files than one file may. */
    OUT_OF_SPACE,
    /** It told more than is taken over of one file. */
    TOO_MUCH,
    /** The JVM ended by itself, or what it told made no sense. */
    BROKE_OFF,
    /** Someone else killed it: the system for want of memory, or a person. */
    KILLED,
    /** Nobody waits for it any more. */
    CANCELLED
}
