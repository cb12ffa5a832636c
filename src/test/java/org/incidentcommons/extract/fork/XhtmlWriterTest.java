package org.incidentcommons.extract.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

class XhtmlWriterTest {
    private final List<String> chunks = new ArrayList<>();
    private final XhtmlWriter writer = new XhtmlWriter(chunks::add);

    @Test
    void characters_withMarkup_areEscaped() throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute("", "title", "title", "CDATA", "a \"b\" & c");
        writer.startElement("", "p", "p", attributes);
        text("1 < 2 && \"3\"");
        writer.startElement("", "br", "br", new AttributesImpl());
        writer.endElement("", "br", "br");
        writer.endElement("", "p", "p");
        writer.finish();

        assertThat(String.join("", chunks))
                .isEqualTo("<p title=\"a &quot;b&quot; &amp; c\">1 &lt; 2 &amp;&amp; \"3\"<br/></p>");
    }

    @Test
    void characters_longText_goesInChunksThatCutNoCharacter() throws SAXException {
        String text = "x" + "\uD83D\uDEA7".repeat(50_000);
        for (char half : text.toCharArray()) {
            writer.characters(new char[] {half}, 0, 1);
        }
        writer.finish();

        assertThat(chunks)
                .hasSizeGreaterThan(3)
                .allMatch(chunk -> !Character.isHighSurrogate(chunk.charAt(chunk.length() - 1)));
        assertThat(String.join("", chunks)).isEqualTo(text);
    }

    @Test
    void characters_atOnce_goInChunksThatFitAMessage() throws SAXException {
        text("€".repeat(1_000_000));
        writer.finish();

        assertThat(chunks).allMatch(chunk -> chunk.length() * 3 < Frame.MAX_BYTES);
    }

    private void text(String text) throws SAXException {
        writer.characters(text.toCharArray(), 0, text.length());
    }
}
