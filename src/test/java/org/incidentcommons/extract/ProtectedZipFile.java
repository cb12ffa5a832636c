package org.incidentcommons.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/** Archives under the older protection, which knows a wrong password by a byte or two only. */
final class ProtectedZipFile {
    static final String PASSWORD = "ember-lantern-41";

    private ProtectedZipFile() {}

    static byte[] saying(String words) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, PASSWORD.toCharArray())) {
            ZipParameters entry = new ZipParameters();
            entry.setEncryptFiles(true);
            entry.setEncryptionMethod(EncryptionMethod.ZIP_STANDARD);
            entry.setFileNameInZip("note.txt");
            zip.putNextEntry(entry);
            zip.write(words.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    static String wrongPasswordThatPasses(Path file) {
        return IntStream.range(0, 100_000)
                .mapToObj(number -> "guess-" + number)
                .filter(guess -> isLetIn(file, guess))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isLetIn(Path file, String password) {
        try (ZipFile zip = new ZipFile(file.toFile(), password.toCharArray())) {
            zip.getInputStream(zip.getFileHeaders().getFirst()).close();
            return true;
        } catch (ZipException refused) {
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
