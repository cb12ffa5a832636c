package org.incidentcommons.ingest;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that allows importing through a running portal: the setting {@code incident-commons.import-key}, else one
 * made at random and kept in the data folder, where only those who may read the data can read it.
 */
@Singleton
public class ImportKey {
    private static final String FILE = "import.key";
    private static final int RANDOM_BYTES = 32;

    private final String key;

    ImportKey(
            @Nullable @Value("${incident-commons.import-key:}") String setting,
            @Value("${incident-commons.data:data}") Path data)
            throws IOException {
        key = setting == null || setting.isBlank() ? kept(data.toAbsolutePath().resolve(FILE)) : setting.strip();
    }

    /** @return whether that is the key; takes the same time whatever is given */
    public boolean matches(String given) {
        return MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** @return what nobody can make of {@code text} who does not know the key: HMAC-SHA-256, 64 hexadecimal digits */
    public String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /** @return where the key made at random is kept in a data folder */
    public static Path file(Path data) {
        return data.resolve(FILE);
    }

    private static String kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[RANDOM_BYTES];
            new SecureRandom().nextBytes(random);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }
}
