package org.incidentcommons.extract.fork;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Tells kinds apart that Tika takes for ones it reads, and then calls damaged: a message that is enveloped for a
 * receiver (S/MIME), and a part of an archive that was split.
 */
public class SealedKinds implements Detector {
    /** RFC 5652: the object identifier of enveloped-data, 1.2.840.113549.1.7.3, as DER writes it. */
    private static final byte[] ENVELOPED = {
        0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 3
    };

    /** APPNOTE 8.5.3: the first part of a split ZIP begins with this, then with the signature of its first entry. */
    private static final byte[] SPLIT = {'P', 'K', 7, 8, 'P', 'K', 3, 4};

    /** The identifier follows the outermost tag and its length, which take at most six bytes. */
    private static final int HEAD_BYTES = 6 + ENVELOPED.length;

    private static final MediaType PROTECTED = MediaType.application("x-tika-enveloped-protected");
    private static final MediaType PART = MediaType.application("x-split-zip");

    @Override
    public MediaType detect(InputStream stream, Metadata metadata) throws IOException {
        if (stream == null) {
            return MediaType.OCTET_STREAM;
        }
        stream.mark(HEAD_BYTES);
        byte[] head = stream.readNBytes(HEAD_BYTES);
        stream.reset();
        if (head.length > SPLIT.length && Arrays.mismatch(head, SPLIT) == SPLIT.length) {
            return PART;
        }
        return isEnveloped(head) ? PROTECTED : MediaType.OCTET_STREAM;
    }

    private static boolean isEnveloped(byte[] head) {
        if (head.length < HEAD_BYTES || head[0] != 0x30) {
            return false;
        }
        for (int at = 2; at + ENVELOPED.length <= head.length; at++) {
            if (Arrays.equals(head, at, at + ENVELOPED.length, ENVELOPED, 0, ENVELOPED.length)) {
                return true;
            }
        }
        return false;
    }
}
