package org.incidentcommons.extract.fork;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of all that is embedded in one file, and stops when they are too many times its own size. */
final class Unfolding {
    /** A small file may hold much that is harmless: a page of zeros packs to nothing. */
    private static final long UNSUSPICIOUS_BYTES = 50_000_000;

    private final long maxBytes;
    private final Tally tally;
    private long bytes;

    /** @param fileBytes 0 when it is not known */
    Unfolding(long fileBytes, int maxRatio, Tally tally) {
        this.maxBytes = Math.max(UNSUSPICIOUS_BYTES, Math.multiplyExact(fileBytes, maxRatio));
        this.tally = tally;
    }

    InputStream counted(InputStream stream) {
        return new Counted(stream);
    }

    private void count(long more) throws IOException {
        bytes += Math.max(0, more);
        if (bytes > maxBytes) {
            tally.unfold();
            throw new IOException("unfolds to more than " + maxBytes + " bytes");
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        /** What is read again after a reset would count again; Tika keeps a buffer of its own then. */
        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public long skip(long length) throws IOException {
            long skipped = super.skip(length);
            count(skipped);
            return skipped;
        }
    }
}
