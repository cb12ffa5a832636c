package org.incidentcommons.extract;

/** No fork can be started at the moment: nothing is said of the document, which can be read later. */
public final class ForkUnavailable extends IllegalStateException {
    ForkUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
