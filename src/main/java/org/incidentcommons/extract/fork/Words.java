package org.incidentcommons.extract.fork;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Text on the wire: the number of its bytes (4 bytes), then UTF-8. */
public final class Words {
    private Words() {}

    public static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** @throws IOException when it says to be longer than a message */
    public static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > Frame.MAX_BYTES) {
            throw new IOException("not a text: " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the text ends early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
