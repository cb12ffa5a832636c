package org.incidentcommons.extract.fork;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.ContentHandlerDecoratorFactory;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Bounds the elements written for one file with all its embedded documents. Tika's write limit counts characters only,
 * so a table of a million empty cells would pass it.
 */
public class BoundedMarkup implements ContentHandlerDecoratorFactory {
    private int maxElements;

    public void setMaxElements(int maxElements) {
        this.maxElements = maxElements;
    }

    @Override
    public ContentHandler decorate(ContentHandler handler, Metadata metadata, ParseContext context) {
        Written written = context.get(Written.class);
        if (written == null) {
            written = new Written(new AtomicInteger());
            context.set(Written.class, written);
        }
        return new Bounded(handler, written.elements());
    }

    private record Written(AtomicInteger elements) {}

    private class Bounded extends ContentHandlerDecorator {
        private final AtomicInteger elements;

        Bounded(ContentHandler handler, AtomicInteger elements) {
            super(handler);
            this.elements = elements;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            if (elements.incrementAndGet() > maxElements) {
                throw new WriteLimitReachedException(maxElements);
            }
            super.startElement(uri, localName, name, attributes);
        }
    }
}
