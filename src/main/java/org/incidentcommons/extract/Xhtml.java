package org.incidentcommons.extract;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Tika's XHTML as a tree and back, white space kept. Tags left open are closed. */
final class Xhtml {
    private Xhtml() {}

    static Document parse(String xhtml) {
        return Jsoup.parse(xhtml, "", Parser.xmlParser());
    }

    static String string(Document document) {
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return document.outerHtml();
    }
}
