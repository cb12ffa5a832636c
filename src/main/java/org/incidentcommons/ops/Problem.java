package org.incidentcommons.ops;

/**
 * Something the operator can put right. The message is one sentence that says what happened and what to do; it is shown
 * as it is, without a stack trace.
 */
public final class Problem extends RuntimeException {
    public Problem(String message) {
        super(message);
    }

    public Problem(String message, Throwable cause) {
        super(message, cause);
    }
}
