package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;

/**
 * A folder of an index of which what a refresh writes stays in memory until it is merged or committed: in an import a
 * refresh comes every second, and its dozen files would be on the disk for as long.
 */
final class SmallSegments {
    private static final double LARGEST_MEGABYTES = 4; // of one segment; what a rebuild writes goes to the disk
    private static final double ALL_MEGABYTES = 16; // until the next commit

    private SmallSegments() {}

    static Directory inMemory(Path folder) throws IOException {
        return new NRTCachingDirectory(FSDirectory.open(folder), LARGEST_MEGABYTES, ALL_MEGABYTES);
    }
}
