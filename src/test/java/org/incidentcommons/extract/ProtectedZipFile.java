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

/** An archive with one note in it that opens by a password only. */
public final class ProtectedZipFile {
    private ProtectedZipFile() {}

    public static byte[] saying(String words, String password, EncryptionMethod method) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, password.toCharArray())) {
            ZipParameters entry = new ZipParameters();
            entry.setEncryptFiles(true);
            entry.setEncryptionMethod(method);
            entry.setFileNameInZip("note.txt");
            zip.putNextEntry(entry);
            zip.write(words.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** The older protection knows a wrong password by a byte or two only. */
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
