package org.incidentcommons.outline;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A table: data as lines with bars, layout as blocks, a form of labels and texts as headings and blocks. */
final class HtmlTable {
    /** A text beside a label is longer than this many characters; what is shorter is data. */
    private static final int FORM_TEXT = 60;

    private final Element table;
    private final HeadingDictionary dictionary = HeadingDictionary.standard();

    HtmlTable(Element table) {
        this.table = table;
    }

    /** Whether the table only places things: no row has a second cell. */
    static boolean isLayout(Element table) {
        return rows(table).stream().allMatch(row -> cells(row).size() <= 1);
    }

    private static List<Element> rows(Element table) {
        return table.select("tr").stream()
                .filter(row -> row.closest("table") == table)
                .toList();
    }

    private static Elements cells(Element row) {
        return new Elements(row.children().stream()
                .filter(cell -> cell.nameIs("td") || cell.nameIs("th"))
                .toList());
    }

    void write(HtmlBlocks blocks, Manuscript manuscript, boolean headings) {
        boolean layout = isLayout(table);
        boolean form = headings && rows(table).stream().map(HtmlTable::cells).anyMatch(this::isKnown);
        table.children().stream().filter(child -> child.nameIs("caption")).forEach(blocks::write);
        for (Element row : rows(table)) {
            Elements cells = cells(row);
            if (layout) {
                cells.forEach(blocks::write);
            } else if (form && isLabelled(cells)) {
                manuscript.heading(HtmlBlocks.words(cells.first()), Heading.BELOW_MARKED);
                blocks.write(cells.get(1));
            } else {
                manuscript.row(cells.stream().map(HtmlBlocks::words).collect(Collectors.joining(" | ")));
            }
        }
    }

    private boolean isKnown(Elements cells) {
        return isLabelled(cells) && dictionary.kindOf(cells.first().text()).isPresent();
    }

    /** A label in the first of two cells and a text in the second. */
    private static boolean isLabelled(Elements cells) {
        return cells.size() == 2
                && !cells.first().text().isBlank()
                && cells.first().text().length() <= FORM_TEXT
                && cells.get(1).text().length() > FORM_TEXT;
    }
}
