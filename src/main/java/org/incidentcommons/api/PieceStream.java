package org.incidentcommons.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Objects;

/** Pieces of bytes one after the other, each made when it is read. */
final class PieceStream extends InputStream {
    private final Iterator<byte[]> pieces;
    private byte[] piece = {};
    private int at;

    PieceStream(Iterator<byte[]> pieces) {
        this.pieces = pieces;
    }

    private boolean isAtEnd() {
        while (at == piece.length && pieces.hasNext()) {
            piece = pieces.next();
            at = 0;
        }
        return at == piece.length;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : piece[at++] & 0xff;
    }

    @Override
    public int read(byte[] to, int start, int length) throws IOException {
        Objects.checkFromIndexSize(start, length, to.length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, to, start, count);
        at += count;
        return count;
    }
}
