package org.incidentcommons.portal;

import io.micronaut.core.io.scan.ClassPathResourceLoader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What pages load: one stylesheet, made of the small ones in their order, one script, two fonts, the mark. All lie in
 * memory (about 90 KB) and share one fingerprint in their address, so a browser may keep them for ever and the
 * stylesheet can name its fonts by relative addresses.
 */
@Singleton
class Assets {
    /** In the order of the cascade. */
    private static final List<String> STYLESHEETS = List.of(
            "tokens.css",
            "base.css",
            "frame.css",
            "parts.css",
            "home.css",
            "search.css",
            "report.css",
            "patterns.css",
            "codes.css",
            "print.css");

    private static final int FINGERPRINT_BYTES = 6; // of a SHA-256, enough to tell two builds apart

    /** @param bytes the content */
    record Asset(byte[] bytes, String mediaType) {}

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final String fingerprint;

    Assets(ClassPathResourceLoader classPath) {
        StringBuilder css = new StringBuilder();
        STYLESHEETS.forEach(name -> css.append(new String(read(classPath, "css/" + name), StandardCharsets.UTF_8)));
        byName.put("commons.css", new Asset(css.toString().getBytes(StandardCharsets.UTF_8), "text/css;charset=utf-8"));
        byName.put("commons.js", new Asset(read(classPath, "commons.js"), "text/javascript;charset=utf-8"));
        byName.put("mark.svg", new Asset(read(classPath, "mark.svg"), "image/svg+xml"));
        byName.put("source-serif-4.woff2", new Asset(read(classPath, "fonts/source-serif-4.woff2"), "font/woff2"));
        byName.put("source-sans-3.woff2", new Asset(read(classPath, "fonts/source-sans-3.woff2"), "font/woff2"));
        byName.put("OFL.txt", new Asset(read(classPath, "fonts/OFL.txt"), "text/plain;charset=utf-8"));
        fingerprint = fingerprint();
    }

    /** @return where pages find the asset of that name */
    String address(String name) {
        if (!byName.containsKey(name)) {
            throw new IllegalStateException("there is no asset " + name);
        }
        return "/assets/" + fingerprint + "/" + name;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    boolean isCurrent(String wanted) {
        return fingerprint.equals(wanted);
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byName.values().forEach(asset -> digest.update(asset.bytes()));
            return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] read(ClassPathResourceLoader classPath, String name) {
        try (InputStream in = classPath
                .getResourceAsStream("classpath:public/" + name)
                .orElseThrow(() -> new IllegalStateException("public/" + name + " is missing"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
