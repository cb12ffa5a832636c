package org.incidentcommons.extract.fork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.fetcher.AbstractFetcher;

/**
 * Opens a file by its path under the name it was handed in with. On disk a document is called by its digest, and the
 * kind of a text file (Markdown, CSV) shows only in its name.
 */
public class NamedFileFetcher extends AbstractFetcher {
    /** Stands between name and path in a fetch key; neither can contain it. */
    public static final char SEPARATOR = '\0';

    @Override
    public InputStream fetch(String key, Metadata metadata, ParseContext context) throws IOException {
        int end = key.indexOf(SEPARATOR);
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, key.substring(0, end));
        return TikaInputStream.get(Path.of(key.substring(end + 1)), metadata);
    }
}
