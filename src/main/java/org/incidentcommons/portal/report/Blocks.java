package org.incidentcommons.portal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.portal.report.Passages.Form;
import org.incidentcommons.portal.report.Passages.Passage;
import org.incidentcommons.portal.report.Takeaways.Takeaway;
import org.incidentcommons.sanitize.SanitizedText;

/** Joins the passages of one section into blocks: list items that follow one another into a list, rows into a table. */
final class Blocks {
    private final Evidences evidences;
    private final Words words;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Passage> open = new ArrayList<>(); // of one form, not yet a block

    Blocks(Evidences evidences, Words words) {
        this.evidences = evidences;
        this.words = words;
    }

    List<Block> of(List<Passage> passages) {
        passages.forEach(this::add);
        close();
        return List.copyOf(blocks);
    }

    /** The same, with each passage that is a lesson or a recommendation as a card. */
    List<Block> of(List<Passage> passages, Takeaways takeaways) {
        List<SanitizedText> header = List.of();
        Optional<Takeaway> last = Optional.empty();
        for (Passage passage : passages) {
            Optional<Takeaway> takeaway = takeaways.take(passage);
            if (takeaway.isPresent()) {
                close();
                blocks.add(card(passage, takeaway.get(), header));
                last = takeaway;
            } else if (last.isPresent()
                    && last.get().text().value().contains(passage.text().value())) {
                continue; // an item inside the item that the card shows
            } else if (passage.form() == Form.ROW && header.isEmpty() && isHeader(passage)) {
                header = passage.cells();
            } else {
                add(passage);
            }
        }
        close();
        return List.copyOf(blocks);
    }

    static Block.Card card(String id, Run said, List<Block.Detail> details) {
        return new Block.Card(id, List.of(said), details);
    }

    private Block.Card card(Passage passage, Takeaway takeaway, List<SanitizedText> header) {
        if (passage.form() != Form.ROW) {
            return new Block.Card(takeaway.id(), evidences.mark(takeaway.text()), takeaway.details());
        }
        List<SanitizedText> cells = passage.cells();
        List<Block.Detail> details = new ArrayList<>();
        int said = Math.max(0, cells.indexOf(takeaway.text()));
        for (int n = 0; n < cells.size(); n++) {
            String name = n < header.size() ? header.get(n).value() : words.say("report.detail.also");
            if (n != said && !cells.get(n).isBlank()) {
                details.add(new Block.Detail(name, cells.get(n).value()));
            }
        }
        takeaway.details().stream()
                .filter(detail ->
                        details.stream().noneMatch(cell -> cell.value().equals(detail.value())))
                .forEach(details::add);
        return new Block.Card(takeaway.id(), evidences.mark(cells.get(said)), details);
    }

    private void add(Passage passage) {
        if (passage.form() == Form.PARAGRAPH) {
            close();
            blocks.add(new Block.Paragraph(evidences.mark(passage.text())));
            return;
        }
        if (!open.isEmpty() && open.getFirst().form() != passage.form()) {
            close();
        }
        open.add(passage);
    }

    private void close() {
        if (!open.isEmpty()) {
            blocks.add(open.getFirst().form() == Form.ROW ? table() : listing());
            open.clear();
        }
    }

    private Block listing() {
        return new Block.Listing(open.stream()
                .map(passage -> new Block.Item(evidences.mark(passage.text())))
                .toList());
    }

    private Block table() {
        boolean hasHeader = open.size() > 1 && isHeader(open.getFirst());
        List<Block.Cell> header = hasHeader ? cells(open.getFirst()) : List.of();
        return new Block.Table(
                header,
                open.stream()
                        .skip(hasHeader ? 1 : 0)
                        .map(passage -> new Block.Row(cells(passage)))
                        .toList());
    }

    private List<Block.Cell> cells(Passage row) {
        return row.cells().stream()
                .map(cell -> new Block.Cell(evidences.mark(cell)))
                .toList();
    }

    /** Names of columns are short and have no figures in them; nothing else tells them apart once a table is text. */
    private static boolean isHeader(Passage row) {
        return row.cells().stream()
                .allMatch(cell -> !cell.isBlank()
                        && cell.length() <= 40
                        && cell.value().chars().noneMatch(Character::isDigit));
    }
}
