package org.incidentcommons.extract.fork;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentExtractorFactory;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Opens embedded documents down to a depth and up to a number, and counts those it leaves closed. Tika alone goes 100
 * levels down, and forgets how many it skipped. Names of embedded documents stay out of the text, where they would look
 * like headings.
 */
public class BoundedEmbedding implements EmbeddedDocumentExtractorFactory {
    /** In the metadata of the outermost document: how many embedded documents were left closed. */
    public static final String SKIPPED = "incident-commons:skipped-embedded";

    private int maxDepth;
    private int maxEmbedded;

    public void setMaxDepth(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    public void setMaxEmbedded(int maxEmbedded) {
        this.maxEmbedded = maxEmbedded;
    }

    @Override
    public EmbeddedDocumentExtractor newInstance(Metadata outermost, ParseContext context) {
        return new Bounded(outermost, context);
    }

    private class Bounded extends ParsingEmbeddedDocumentExtractor {
        private final Metadata outermost;
        private int depth;
        private int embedded;
        private int skipped;

        Bounded(Metadata outermost, ParseContext context) {
            super(context);
            this.outermost = outermost;
            setWriteFileNameToContent(false);
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            if (depth < maxDepth && embedded < maxEmbedded) {
                return super.shouldParseEmbedded(metadata);
            }
            skip();
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws SAXException, IOException {
            if (depth >= maxDepth || embedded >= maxEmbedded) {
                skip(); // some parsers do not ask first
                return;
            }
            embedded++;
            depth++;
            try {
                super.parseEmbedded(stream, handler, metadata, outputHtml);
            } finally {
                depth--;
            }
        }

        private void skip() {
            skipped++;
            outermost.set(SKIPPED, Integer.toString(skipped));
        }
    }
}
