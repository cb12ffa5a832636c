package org.incidentcommons.extract.fork;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;

/**
 * One message from the fork to the portal: what it is (a byte), how long (4 bytes, bounded), and that many bytes. Plain
 * lengths and text: nothing that is read makes an object of the sender's choice.
 */
public record Frame(Kind kind, byte[] content) {
    /** The largest message in bytes; longer text goes in several. Metadata of one document is far below. */
    public static final int MAX_BYTES = 1_048_576;

    /** The order is that of the bytes on the wire. */
    public enum Kind {
        /** The fork can take a file. */
        READY,
        /** The media type of the file, detected before it is read: text. */
        DETECTED,
        /** A document begins: its depth as an int. They are counted from 0, which is the file itself. */
        BEGINS,
        /** More of a document's XHTML: its number as an int, then text. */
        TEXT,
        /** What a document says about itself, at its end: its number, how many values, then names and values. */
        METADATA,
        /** There is progress that has no text, as when a page is recognized. */
        ALIVE,
        /** The file was read: {@link Tally}. */
        DONE
    }

    public static void send(OutputStream out, Kind kind, byte[] content) throws IOException {
        if (content.length > MAX_BYTES) {
            throw new IllegalArgumentException(kind + " of " + content.length + " bytes");
        }
        DataOutputStream frame = new DataOutputStream(out);
        frame.writeByte(kind.ordinal());
        frame.writeInt(content.length);
        frame.write(content);
        frame.flush();
    }

    /**
     * Waits for the next message.
     *
     * @throws EOFException when the other side is gone
     * @throws IOException when what comes is no message
     */
    public static Frame receive(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        int length = in.readInt();
        if (kind >= Kind.values().length || length < 0 || length > MAX_BYTES) {
            throw new IOException("not a message: kind " + kind + ", " + length + " bytes");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException();
        }
        return new Frame(Kind.values()[kind], content);
    }
}
