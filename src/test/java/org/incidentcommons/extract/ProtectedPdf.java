package org.incidentcommons.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** A PDF that opens by a password only: ISO 32000-1, 7.6, the standard handler in its first revision. */
public final class ProtectedPdf {
    public static final String PASSWORD = "sesame";

    private static final byte[] PADDING =
            HexFormat.of().parseHex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static final byte[] ID = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final int PERMISSIONS = -4; // everything
    private static final int KEY_BYTES = 5;
    private static final int PAGE_OBJECT = 4;

    private ProtectedPdf() {}

    public static byte[] saying(String sentence) {
        return saying(sentence, PASSWORD);
    }

    public static byte[] saying(String sentence, String password) {
        try {
            byte[] padded = padded(password);
            byte[] owner = cipher(Arrays.copyOf(md5(padded), KEY_BYTES), padded);
            byte[] permissions = ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(PERMISSIONS)
                    .array();
            byte[] key = Arrays.copyOf(md5(padded, owner, permissions, ID), KEY_BYTES);
            byte[] page = "BT /F 12 Tf 72 720 Td (%s) Tj ET".formatted(sentence).getBytes(ISO_8859_1);
            byte[] pageKey = Arrays.copyOf(md5(key, new byte[] {PAGE_OBJECT, 0, 0, 0, 0}), KEY_BYTES + 5);
            return Documents.pdf(
                    "/Encrypt 6 0 R /ID [<%s> <%s>]".formatted(hex(ID), hex(ID)),
                    "<< /Type /Catalog /Pages 2 0 R >>",
                    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                            + " /Resources << /Font << /F 5 0 R >> >> >>",
                    "<< /Length %d >>\nstream\n%s\nendstream"
                            .formatted(page.length, new String(cipher(pageKey, page), ISO_8859_1)),
                    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                    "<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P %d >>"
                            .formatted(hex(owner), hex(cipher(key, PADDING)), PERMISSIONS));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] padded(String password) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(password.getBytes(ISO_8859_1));
        bytes.writeBytes(PADDING);
        return Arrays.copyOf(bytes.toByteArray(), PADDING.length);
    }

    private static byte[] md5(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("MD5");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static byte[] cipher(byte[] key, byte[] bytes) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RC4");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "RC4"));
        return cipher.doFinal(bytes);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
