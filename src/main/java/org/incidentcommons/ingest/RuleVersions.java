package org.incidentcommons.ingest;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.incidentcommons.extract.Extractor;

/**
 * With which rules documents are read at the moment. Two documents with the same versions were treated alike; when the
 * versions differ, the older can be read again.
 */
@Singleton
public class RuleVersions {
    /** What decides over sections, findings and suggestions. */
    private static final List<String> FILES = List.of(
            "vocabulary/themes.yaml",
            "vocabulary/causes.yaml",
            "vocabulary/sectors.yaml",
            "sanitize/addresses.yaml",
            "sanitize/common.yaml",
            "sanitize/hosts.yaml",
            "sanitize/names.yaml",
            "sanitize/numbers.yaml",
            "sanitize/organizations.yaml",
            "sanitize/positions.yaml",
            "sanitize/secrets.yaml",
            "outline/headings.yaml",
            "outline/recommendations.yaml");

    private static final int DIGEST_BYTES = 8; // of a SHA-256: enough to tell versions apart, short enough to read

    private final String rules;
    private final String extractor;

    RuleVersions(@Value("${incident-commons.config:config}") Path config) throws IOException {
        MessageDigest digest = sha256();
        for (String file : FILES) {
            digest.update(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(content(config, file));
        }
        rules = HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        extractor = Extractor.version();
    }

    /** @return digest of the vocabularies, the sanitizer's word lists and the headings, 16 hexadecimal digits */
    public String rules() {
        return rules;
    }

    /** @return name and version of what reads documents */
    public String extractor() {
        return extractor;
    }

    /** From the folder of settings where it has the file, else as delivered, as their readers do. */
    private static byte[] content(Path config, String file) throws IOException {
        Path own = config.resolve(file);
        if (Files.isRegularFile(own)) {
            return Files.readAllBytes(own);
        }
        try (InputStream packed = RuleVersions.class.getResourceAsStream("/" + file)) {
            if (packed == null) {
                throw new IllegalStateException("the program lacks " + file);
            }
            return packed.readAllBytes();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
