package org.incidentcommons.extract.fork;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** What was counted while one file was read. Not in Tika's metadata, where a document could write the same names. */
public final class Tally {
    private int skipped;
    private int recognizedPages;
    private int unrecognizedPages;
    private long recognitionNanos;
    private boolean unfolds;

    /** Embedded documents that were left closed. */
    public int skipped() {
        return skipped;
    }

    /** Pictures and pages whose text was recognized. */
    public int recognizedPages() {
        return recognizedPages;
    }

    /** Pictures and pages whose text was not recognized, for they were beyond a limit or recognition failed. */
    public int unrecognizedPages() {
        return unrecognizedPages;
    }

    /** Whether reading ended because the file unfolds to too many times its size. */
    public boolean unfolds() {
        return unfolds;
    }

    void skip() {
        skipped++;
    }

    /** Time spent on it in this fork; not told to the portal. */
    long recognitionNanos() {
        return recognitionNanos;
    }

    void recognize(long nanos) {
        recognizedPages++;
        recognitionNanos += nanos;
    }

    void leaveUnrecognized() {
        unrecognizedPages++;
    }

    void unfold() {
        unfolds = true;
    }

    byte[] bytes() {
        return ByteBuffer.allocate(13)
                .putInt(skipped)
                .putInt(recognizedPages)
                .putInt(unrecognizedPages)
                .put((byte) (unfolds ? 1 : 0))
                .array();
    }

    public static Tally of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Tally tally = new Tally();
        tally.skipped = Math.max(0, in.readInt());
        tally.recognizedPages = Math.max(0, in.readInt());
        tally.unrecognizedPages = Math.max(0, in.readInt());
        tally.unfolds = in.readBoolean();
        return tally;
    }
}
