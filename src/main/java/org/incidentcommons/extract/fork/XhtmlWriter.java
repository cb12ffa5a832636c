package org.incidentcommons.extract.fork;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes one document's XHTML as it comes, so that what was read is not lost when reading breaks off. Without
 * namespaces: elements go by the names Tika gives them.
 */
final class XhtmlWriter extends DefaultHandler {
    private static final int CHUNK_CHARACTERS = 16_384;
    /** A document that yields its text slowly still shows that it goes on. */
    private static final long LONGEST_SILENCE_NANOS = 500_000_000;

    /** Where chunks of text go. */
    interface Outlet {
        void write(String text) throws SAXException;
    }

    private final Outlet outlet;
    private final StringBuilder chunk = new StringBuilder(CHUNK_CHARACTERS + 1_000);
    private boolean tagIsOpen;
    private long sentNanos = System.nanoTime();

    XhtmlWriter(Outlet outlet) {
        this.outlet = outlet;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        closeTag();
        chunk.append('<').append(name(localName, name));
        for (int i = 0; i < attributes.getLength(); i++) {
            chunk.append(' ')
                    .append(name(attributes.getLocalName(i), attributes.getQName(i)))
                    .append("=\"");
            String value = attributes.getValue(i);
            escape(value.toCharArray(), 0, value.length(), true);
            chunk.append('"');
        }
        tagIsOpen = true;
        sendWhenDue();
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        if (tagIsOpen) {
            chunk.append("/>");
            tagIsOpen = false;
        } else {
            chunk.append("</").append(name(localName, name)).append('>');
        }
        sendWhenDue();
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        closeTag();
        escape(text, start, length, false);
        sendWhenDue();
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
        characters(text, start, length);
    }

    private static String name(String localName, String name) {
        return localName == null || localName.isEmpty() ? name : localName;
    }

    private void closeTag() {
        if (tagIsOpen) {
            chunk.append('>');
            tagIsOpen = false;
        }
    }

    private void escape(char[] text, int start, int length, boolean attribute) {
        int from = start;
        int end = start + length;
        for (int i = start; i < end; i++) {
            String entity = switch (text[i]) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '"' -> attribute ? "&quot;" : null;
                default -> null;
            };
            if (entity != null) {
                chunk.append(text, from, i - from).append(entity);
                from = i + 1;
            }
        }
        chunk.append(text, from, end - from);
    }

    private void sendWhenDue() throws SAXException {
        if (chunk.length() >= CHUNK_CHARACTERS || System.nanoTime() - sentNanos > LONGEST_SILENCE_NANOS) {
            send(false);
        }
    }

    /** Sends all that is left. */
    void finish() throws SAXException {
        closeTag();
        send(true);
    }

    private void send(boolean all) throws SAXException {
        // Half a character cannot be encoded: it waits for its other half.
        int end = !all && !chunk.isEmpty() && Character.isHighSurrogate(chunk.charAt(chunk.length() - 1))
                ? chunk.length() - 1
                : chunk.length();
        for (int from = 0; from < end; ) {
            int to = Math.min(end, from + CHUNK_CHARACTERS);
            if (to < end && Character.isHighSurrogate(chunk.charAt(to - 1))) {
                to--;
            }
            outlet.write(chunk.substring(from, to));
            from = to;
        }
        chunk.delete(0, end);
        sentNanos = System.nanoTime();
    }
}
