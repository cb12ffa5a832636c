package org.incidentcommons.portal;

import io.micronaut.core.io.scan.ClassPathResourceLoader;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
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
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * What pages load: one stylesheet, made of Bootstrap's reboot and the small ones in their order, our script, htmx, two
 * fonts, the mark. All lie in memory (about 120 KB), compressed once at the start, and share one fingerprint in their
 * address, so a browser may keep them for ever and the stylesheet can name its fonts by relative addresses.
 */
@Singleton
class Assets {
    /** What evens out browsers, before anything of ours; the version is the one in the pom. */
    private static final String REBOOT = "META-INF/resources/webjars/bootstrap/5.3.8/dist/css/bootstrap-reboot.min.css";

    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private static final List<String> SCRIPTS = List.of("commons.js", "swap.js", "keys.js", "share.js");

    /** In the order of the cascade. */
    private static final List<String> STYLESHEETS = List.of(
            "tokens.css",
            "base.css",
            "frame.css",
            "parts.css",
            "home.css",
            "search.css",
            "report.css",
            "similar.css",
            "patterns.css",
            "codes.css",
            "style.css",
            "keys.css",
            "imports.css",
            "complete.css",
            "export.css",
            "print.css");

    private static final int FINGERPRINT_BYTES = 6; // of a SHA-256, enough to tell two builds apart

    /**
     * @param bytes the content
     * @param gzipped the same compressed; empty for what is compressed already
     */
    record Asset(byte[] bytes, Optional<byte[]> gzipped, String mediaType) {
        static Asset text(byte[] bytes, String mediaType) {
            return new Asset(bytes, Optional.of(gzip(bytes)), mediaType);
        }

        static Asset font(byte[] bytes) {
            return new Asset(bytes, Optional.empty(), "font/woff2");
        }
    }

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final String fingerprint;

    Assets(ClassPathResourceLoader classPath) {
        byName.put("commons.css", Asset.text(stylesheet(classPath), "text/css;charset=utf-8"));
        byName.put("commons.js", Asset.text(joined(classPath, "", SCRIPTS), "text/javascript;charset=utf-8"));
        byName.put("htmx.js", Asset.text(read(classPath, HTMX), "text/javascript;charset=utf-8"));
        byName.put("meaning.js", Asset.text(own(classPath, "meaning.js"), "text/javascript;charset=utf-8"));
        byName.put(
                "complete.js",
                Asset.text(
                        joined(classPath, "", List.of("earlier.js", "complete.js")), "text/javascript;charset=utf-8"));
        byName.put("imports.js", Asset.text(own(classPath, "imports.js"), "text/javascript;charset=utf-8"));
        byName.put("mark.svg", Asset.text(own(classPath, "mark.svg"), "image/svg+xml"));
        byName.put("source-serif-4.woff2", Asset.font(own(classPath, "fonts/source-serif-4.woff2")));
        byName.put("source-sans-3.woff2", Asset.font(own(classPath, "fonts/source-sans-3.woff2")));
        byName.put("OFL.txt", Asset.text(own(classPath, "fonts/OFL.txt"), "text/plain;charset=utf-8"));
        fingerprint = fingerprint();
    }

    /** In a layer, the reboot gives way to every rule of ours, however specific it is. */
    private static byte[] stylesheet(ClassPathResourceLoader classPath) {
        String reboot =
                new String(read(classPath, REBOOT), StandardCharsets.UTF_8).replaceFirst("/\\*# sourceMap.*", "");
        byte[] ours = joined(classPath, "css/", STYLESHEETS);
        return ("@layer reboot {\n" + reboot + "}\n" + new String(ours, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(ClassPathResourceLoader classPath, String folder, List<String> names) {
        return names.stream()
                .map(name -> new String(own(classPath, folder + name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
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

    private static byte[] own(ClassPathResourceLoader classPath, String name) {
        return read(classPath, "public/" + name);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static byte[] read(ClassPathResourceLoader classPath, String name) {
        try (InputStream in = classPath
                .getResourceAsStream("classpath:" + name)
                .orElseThrow(() -> new IllegalStateException(name + " is missing"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
