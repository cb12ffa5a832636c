package org.incidentcommons.extract.fork;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Tells kinds apart that Tika takes for ones it reads, and then calls damaged: a message that is enveloped for a
 * receiver (S/MIME) or written as text (PEM), a part of an archive that was split, and XML in Android's packed form.
 */
public class SealedKinds implements Detector {
    /** RFC 5652: the object identifier of enveloped-data, 1.2.840.113549.1.7.3, as DER writes it. */
    private static final byte[] ENVELOPED = {
        0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 3
    };

    /** APPNOTE 8.5.3: the first part of a split ZIP begins with this, then with the signature of its first entry. */
    private static final byte[] SPLIT = {'P', 'K', 7, 8, 'P', 'K', 3, 4};

    /** Android's packed form of XML: the type of its first chunk and the length of that chunk's head. */
    private static final byte[] PACKED_XML = {3, 0, 8, 0};

    /** RFC 7468: a message as text. */
    private static final byte[] AS_TEXT = "-----BEGIN PKCS7-----".getBytes(StandardCharsets.US_ASCII);

    /** APPNOTE 4.3.16: the end of a ZIP without a comment, with the number of this part after the signature. */
    private static final int END_BYTES = 22;

    private static final byte[] END = {'P', 'K', 5, 6};

    /** The identifier follows the outermost tag and its length, which take at most six bytes. */
    private static final int HEAD_BYTES = Math.max(6 + ENVELOPED.length, AS_TEXT.length);

    private static final MediaType PROTECTED = MediaType.application("x-tika-enveloped-protected");
    private static final MediaType PART = MediaType.application("x-split-zip");
    private static final MediaType BINARY = MediaType.application("x-android-binary-xml");
    private static final MediaType MESSAGE_AS_TEXT = MediaType.application("x-pem-pkcs7");

    @Override
    public MediaType detect(InputStream stream, Metadata metadata) throws IOException {
        if (stream == null) {
            return MediaType.OCTET_STREAM;
        }
        stream.mark(HEAD_BYTES);
        byte[] head = stream.readNBytes(HEAD_BYTES);
        stream.reset();
        if (begins(head, SPLIT) || isLastOfSplit(stream)) {
            return PART;
        }
        if (begins(head, PACKED_XML)) {
            return BINARY;
        }
        if (begins(head, AS_TEXT)) {
            return MESSAGE_AS_TEXT;
        }
        return isEnveloped(head) ? PROTECTED : MediaType.OCTET_STREAM;
    }

    private static boolean begins(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isLastOfSplit(InputStream stream) throws IOException {
        if (!(stream instanceof TikaInputStream whole) || !whole.hasFile()) {
            return false;
        }
        try (RandomAccessFile file = new RandomAccessFile(whole.getFile(), "r")) {
            byte[] end = new byte[END_BYTES];
            if (file.length() < END_BYTES) {
                return false;
            }
            file.seek(file.length() - END_BYTES);
            file.readFully(end);
            boolean isFirst = end[END.length] == 0 && end[END.length + 1] == 0;
            return begins(end, END) && !isFirst;
        }
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
