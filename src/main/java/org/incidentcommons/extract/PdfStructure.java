package org.incidentcommons.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Puts headings into the text of a PDF. Most PDFs say nothing of headings in their text, but many carry bookmarks, and
 * those repeat the headings: the lines they name become headings, and the list itself goes. Of 79 real PDFs, 62 have
 * bookmarks and 1 is tagged.
 *
 * <p>The targets of links are taken out as well: the text that is linked stands on the page, the address does not.
 */
final class PdfStructure {
    /** Beyond this many pairs of a bookmark and a line (4 bytes of memory each), the text stays as it is. */
    private static final long MAX_COMPARISONS = 4_000_000;

    /** A heading is seldom broken over more lines. */
    private static final int MAX_LINES = 3;

    /** XHTML has six levels of headings; deeper bookmarks count as the sixth. */
    private static final int MAX_LEVEL = 6;

    private record Bookmark(String title, int level) {}

    private record Line(Element paragraph, String text, String squeezed) {}

    /** A run of lines that becomes a heading. */
    private record Heading(int line, int length, int level) {}

    private final List<Line> lines;
    private final TreeMap<Integer, Heading> headings = new TreeMap<>();

    private PdfStructure(List<Line> lines) {
        this.lines = lines;
    }

    /** @param xhtml a body element as Tika writes it for a PDF */
    static String of(String xhtml) {
        Document document = Xhtml.parse(xhtml);
        document.select("body body").unwrap(); // the outermost tag of a tagged PDF
        removeLinkTargets(document);
        // Tika writes the bookmarks behind the last page; the text of a tagged PDF stands before all pages.
        Element lastPage = document.select("div.page").last();
        Element list = lastPage == null ? null : lastPage.nextElementSibling();
        if (list != null && list.nameIs("ul")) {
            List<Bookmark> bookmarks = new ArrayList<>();
            collect(list, 1, bookmarks);
            list.remove();
            if (document.select("h1, h2, h3, h4, h5, h6").isEmpty()) {
                new PdfStructure(lines(document)).mark(bookmarks);
            }
        }
        return Xhtml.string(document);
    }

    private static void removeLinkTargets(Document document) {
        for (Element annotation : document.select("div.annotation")) {
            Element link = annotation.selectFirst("a[href]");
            if (link != null
                    && annotation.text().strip().equals(link.attr("href").strip())) {
                annotation.remove();
            }
        }
    }

    /** Deeper lists are siblings of the item they belong to. */
    private static void collect(Element list, int level, List<Bookmark> bookmarks) {
        for (Element child : list.children()) {
            if (child.nameIs("ul")) {
                collect(child, level + 1, bookmarks);
            } else {
                bookmarks.add(new Bookmark(squeezed(child.text()), Math.min(level, MAX_LEVEL)));
            }
        }
    }

    private static List<Line> lines(Document document) {
        List<Line> lines = new ArrayList<>();
        for (Element paragraph : document.select("p")) {
            if (paragraph.childrenSize() == 0) {
                for (String line : paragraph.wholeText().split("\n")) {
                    lines.add(new Line(paragraph, line, squeezed(line)));
                }
            }
        }
        return lines;
    }

    /**
     * Level by level: bookmarks of one level stand in the order of the text, but those below one of them need not stand
     * between it and the next, as when a browser prints a page with its menus.
     */
    private void mark(List<Bookmark> bookmarks) {
        if ((long) bookmarks.size() * lines.size() > MAX_COMPARISONS) {
            return;
        }
        for (int level = 1; level <= MAX_LEVEL; level++) {
            int wanted = level;
            List<Bookmark> sought = bookmarks.stream()
                    .filter(bookmark -> bookmark.level() == wanted)
                    .toList();
            find(find(sought)); // a second time, for a menu's entries may have won over the text's
        }
        rewrite();
    }

    /** Returns the bookmarks that found no line. */
    private List<Bookmark> find(List<Bookmark> bookmarks) {
        List<Bookmark> left = new ArrayList<>(bookmarks);
        int[][] found = mostFound(bookmarks);
        List<Heading> here = new ArrayList<>();
        for (int b = 0, l = 0; b < bookmarks.size() && l < lines.size(); ) {
            // Skipping lines first prefers the later of two equal lines: a table of contents stands before the text.
            if (found[b][l] == found[b][l + 1]) {
                l++;
            } else if (found[b][l] == found[b + 1][l]) {
                b++;
            } else {
                int length = length(bookmarks.get(b).title(), l);
                here.add(new Heading(l, length, bookmarks.get(b).level()));
                left.remove(bookmarks.get(b));
                l += length;
                b++;
            }
        }
        here.forEach(heading -> headings.put(heading.line(), heading));
        return left;
    }

    /** For each bookmark and line, how many of the bookmarks from there on can be found in order from that line on. */
    private int[][] mostFound(List<Bookmark> bookmarks) {
        int[][] most = new int[bookmarks.size() + 1][lines.size() + 1];
        for (int b = bookmarks.size() - 1; b >= 0; b--) {
            for (int l = lines.size() - 1; l >= 0; l--) {
                int length = length(bookmarks.get(b).title(), l);
                int here = length == 0 ? 0 : 1 + most[b + 1][l + length];
                most[b][l] = Math.max(here, Math.max(most[b + 1][l], most[b][l + 1]));
            }
        }
        return most;
    }

    /** How many free lines from this one on, in one paragraph, make up the title; 0 when they do not. */
    private int length(String title, int line) {
        if (headings.containsKey(line)) {
            return 0;
        }
        int matched = 0;
        for (int n = 0; n < MAX_LINES && line + n < lines.size(); n++) {
            Line next = lines.get(line + n);
            if (next.squeezed().isEmpty()
                    || !title.startsWith(next.squeezed(), matched)
                    || next.paragraph() != lines.get(line).paragraph()) {
                return 0;
            }
            matched += next.squeezed().length();
            if (matched == title.length()) {
                return n + 1;
            }
        }
        return 0;
    }

    /** Without any white space: PDFs and bookmarks differ in it. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    private void rewrite() {
        for (int first = 0; first < lines.size(); ) {
            Element paragraph = lines.get(first).paragraph();
            int end = first;
            while (end < lines.size() && lines.get(end).paragraph() == paragraph) {
                end++;
            }
            Collection<Heading> here = headings.subMap(first, end).values();
            if (!here.isEmpty()) {
                split(paragraph, first, end, here);
            }
            first = end;
        }
    }

    /** One paragraph becomes paragraphs and headings in the order of its lines. */
    private void split(Element paragraph, int first, int end, Collection<Heading> headings) {
        int line = first;
        for (Heading heading : headings) {
            if (heading.line() >= line) { // else inside a longer heading that starts before it
                insert(paragraph, "p", line, heading.line());
                line = heading.line() + heading.length();
                insert(paragraph, "h" + heading.level(), heading.line(), line);
            }
        }
        insert(paragraph, "p", line, end);
        paragraph.remove();
    }

    private void insert(Element before, String tag, int from, int to) {
        String text = lines.subList(from, to).stream().map(Line::text).collect(Collectors.joining("\n"));
        if (!tag.equals("p")) {
            text = text.strip().replaceAll("\\s+", " ");
        }
        if (!text.isBlank()) {
            before.before(new Element(tag).appendChild(new TextNode(text)));
            before.before(new TextNode("\n"));
        }
    }
}
