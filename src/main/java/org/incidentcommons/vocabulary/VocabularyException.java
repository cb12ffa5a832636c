package org.incidentcommons.vocabulary;

/** A vocabulary file that cannot be used; the message names file, line and reason for the person who edits it. */
public final class VocabularyException extends RuntimeException {
    private final String file;
    private final int line;
    private final String reason;

    VocabularyException(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    /** Counted from 1; 1 when the fault concerns the whole file. */
    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
