package org.incidentcommons.ops.database;

import java.nio.file.Path;

/** Where programs unpacked from the jar are kept between starts; it can be deleted at any time while none runs. */
final class Cache {
    private Cache() {}

    static Path folder() {
        String home = System.getenv("XDG_CACHE_HOME");
        Path caches =
                home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home);
        return caches.resolve("incident-commons");
    }
}
