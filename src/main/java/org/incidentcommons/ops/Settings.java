package org.incidentcommons.ops;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings as they are before anything is started: from config/application.yml, the environment and properties.
 *
 * @param originals folder of the documents as they were sent
 */
record Settings(Path data, Path originals, Optional<String> jdbcUrl, int port, String host) {
    private static final String FILES = "micronaut.config.files";

    static Settings read() {
        useConfigFolder();
        try (ApplicationContext context =
                ApplicationContext.builder().deduceEnvironment(false).build()) {
            Environment environment = context.getEnvironment().start();
            Optional<String> url = environment
                    .getProperty("incident-commons.jdbc-url", String.class)
                    .or(() -> environment.getProperty("datasources.default.url", String.class))
                    .filter(text -> !text.isBlank());
            String data = text(environment, "incident-commons.data", "data");
            String originals = text(environment, "incident-commons.ingest.originals", "");
            return new Settings(
                    Path.of(data),
                    Path.of(originals.isBlank() ? data : originals).resolve("files"),
                    url,
                    port(environment),
                    text(environment, "micronaut.server.host", "0.0.0.0"));
        }
    }

    /** A folder named config beside the program takes precedence over the settings in the jar. */
    private static void useConfigFolder() {
        Path folder = configFolder();
        Path file = folder.resolve("application.yml");
        if (System.getProperty(FILES) == null && Files.isRegularFile(file)) {
            System.setProperty(FILES, "file:" + file.toAbsolutePath());
        }
    }

    private static Path configFolder() {
        String folder = System.getenv("INCIDENT_COMMONS_CONFIG");
        return Path.of(folder == null || folder.isBlank() ? "config" : folder);
    }

    private static int port(Environment environment) {
        String written = text(environment, "micronaut.server.port", "8080");
        try {
            int port = Integer.parseInt(written);
            if (port >= -1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new Problem("The setting micronaut.server.port must be a number up to 65535, not \"" + written + "\".");
    }

    private static String text(Environment environment, String name, String otherwise) {
        return environment.getProperty(name, String.class).orElse(otherwise);
    }

    /** @return what a context needs to read documents, with that folder for all it writes */
    Map<String, Object> forReadingIn(Path temporary) {
        return Map.of(
                "incident-commons.data", temporary.toString(),
                "incident-commons.config", configFolder().toString(),
                "incident-commons.index.follow", false);
    }

    /** @return what a context needs to use that database and this folder */
    Map<String, Object> properties(String url) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("incident-commons.data", data.toAbsolutePath().toString());
        properties.put("incident-commons.config", configFolder().toString());
        properties.put("datasources.default.url", url);
        return properties;
    }
}
