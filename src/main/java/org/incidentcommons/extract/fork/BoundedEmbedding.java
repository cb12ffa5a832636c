package org.incidentcommons.extract.fork;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentExtractorFactory;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Opens embedded documents down to a depth, up to a number, and as long as they do not unfold to too many times the
 * size of the file, and counts those it leaves closed. Tika alone goes 100 levels down, and forgets how many it
 * skipped. Names of embedded documents stay out of the text, where they would look like headings.
 */
public class BoundedEmbedding implements EmbeddedDocumentExtractorFactory {
    private int maxDepth;
    private int maxEmbedded;
    private int maxCompressionRatio;

    public void setMaxDepth(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    public void setMaxEmbedded(int maxEmbedded) {
        this.maxEmbedded = maxEmbedded;
    }

    public void setMaxCompressionRatio(int maxCompressionRatio) {
        this.maxCompressionRatio = maxCompressionRatio;
    }

    @Override
    public EmbeddedDocumentExtractor newInstance(Metadata outermost, ParseContext context) {
        return new Bounded(new Unfolding(sizeBytes(outermost), maxCompressionRatio, context.get(Tally.class)), context);
    }

    private static long sizeBytes(Metadata outermost) {
        String length = outermost.get(Metadata.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private class Bounded extends ParsingEmbeddedDocumentExtractor {
        private final Unfolding unfolding;
        private final Tally tally;
        private int depth;
        private int embedded;

        Bounded(Unfolding unfolding, ParseContext context) {
            super(context);
            this.unfolding = unfolding;
            this.tally = context.get(Tally.class);
            setWriteFileNameToContent(false);
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            if (depth < maxDepth && embedded < maxEmbedded) {
                return super.shouldParseEmbedded(metadata);
            }
            tally.skip();
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws SAXException, IOException {
            if (depth >= maxDepth || embedded >= maxEmbedded) {
                tally.skip(); // some parsers do not ask first
                return;
            }
            embedded++;
            depth++;
            try {
                super.parseEmbedded(isOpen(stream) ? stream : unfolding.counted(stream), handler, metadata, outputHtml);
            } finally {
                depth--;
            }
        }

        /** What is a file or was opened already has been unfolded elsewhere, under the limit of temporary files. */
        private static boolean isOpen(InputStream stream) {
            return stream instanceof TikaInputStream tika && (tika.hasFile() || tika.getOpenContainer() != null);
        }
    }
}
