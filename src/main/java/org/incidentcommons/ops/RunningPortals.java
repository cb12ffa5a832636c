package org.incidentcommons.ops;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.incidentcommons.ingest.ImportKey;

/**
 * Which data folder belongs to the portal on a port of this machine, noted in the user's own folder so that this user's
 * commands find its import key without being told.
 */
final class RunningPortals {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Path notes = Path.of(System.getProperty("user.home"), ".incident-commons", "portals");

    void note(int port, Path data) throws IOException {
        Files.createDirectories(notes);
        Files.writeString(
                notes.resolve(Integer.toString(port)), data.toAbsolutePath().toString());
    }

    /** @return the key file of the portal at that address, when it runs on this machine as this user */
    Optional<Path> keyFile(URI server) throws IOException {
        int port = server.getPort() > 0 ? server.getPort() : "https".equals(server.getScheme()) ? 443 : 80;
        Path note = notes.resolve(Integer.toString(port));
        if (!THIS_MACHINE.contains(server.getHost()) || !Files.isReadable(note)) {
            return Optional.empty();
        }
        return Optional.of(ImportKey.file(Path.of(Files.readString(note).strip())));
    }
}
