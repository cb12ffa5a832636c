package org.incidentcommons.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * The sentences of a report in their order, with an entry of a list or a row of a table as one each. What the readers
 * of measures and dates find in them is found once for all. For one thread.
 */
public final class Sentences {
    private static final Pattern START_OF_ENTRY =
            Pattern.compile("[-•*–]\\s|\\[?\\d{1,2}[:.h]\\d{2}\\b|\\d{4}-\\d{2}-\\d{2}\\b");

    /** Characters; what is longer is a table in one line, and is read in pieces: readers look back from each date. */
    private static final int LONGEST = 1_000;

    private final List<Sentence> all;

    private Sentences(List<Sentence> all) {
        this.all = all;
    }

    /** A sentence, an entry or a row, and what was found in it once for all who ask. */
    static final class Sentence {
        private final SectionKind section;
        private final SanitizedText text;
        private final boolean entry;
        private final String words;
        private List<DateWords.Told> dates;
        private List<ClockWords.Clock> clocks;

        private Sentence(SectionKind section, SanitizedText text, boolean entry) {
            this.section = section;
            this.text = text;
            this.entry = entry;
            this.words = text.value().replace('\n', ' ').toLowerCase(Locale.ROOT);
        }

        SectionKind section() {
            return section;
        }

        SanitizedText text() {
            return text;
        }

        /** Whether it is a line of a list or table, or starts with a time. */
        boolean entry() {
            return entry;
        }

        /** On one line and in small letters, as all wordings that readers look for are. */
        String words() {
            return words;
        }

        /** The dates in its words. */
        List<DateWords.Told> dates() {
            if (dates == null) {
                dates = DateWords.in(words);
            }
            return dates;
        }

        /** The times of day in its words. */
        List<ClockWords.Clock> clocks() {
            if (clocks == null) {
                clocks = ClockWords.in(words);
            }
            return clocks;
        }
    }

    /** @param passages of one report, in its order */
    public static Sentences of(List<Passage> passages) {
        List<Sentence> sentences = new ArrayList<>();
        for (Passage passage : passages) {
            for (SanitizedText paragraph : passage.text().paragraphs()) {
                add(passage.section(), paragraph, sentences);
            }
        }
        return new Sentences(sentences);
    }

    List<Sentence> all() {
        return all;
    }

    /** @return those in such sections */
    List<Sentence> in(Predicate<SectionKind> sections) {
        return all.stream()
                .filter(sentence -> sections.test(sentence.section()))
                .toList();
    }

    private static void add(SectionKind section, SanitizedText paragraph, List<Sentence> sentences) {
        List<SanitizedText> lines = paragraph.lines();
        if (lines.stream().anyMatch(Sentences::isEntry)) {
            lines.forEach(line -> addPieces(section, line, isEntry(line), sentences));
        } else {
            paragraph.sentences().forEach(sentence -> addPieces(section, sentence, false, sentences));
        }
    }

    private static boolean isEntry(SanitizedText line) {
        return START_OF_ENTRY.matcher(line.value()).lookingAt() || line.value().contains(" | ");
    }

    private static void addPieces(SectionKind section, SanitizedText text, boolean entry, List<Sentence> sentences) {
        int end;
        for (int start = 0; start < text.length(); start = end) {
            end = text.length();
            if (end - start > LONGEST) {
                int space = text.value().lastIndexOf(' ', start + LONGEST);
                boolean isPair = Character.isLowSurrogate(text.value().charAt(start + LONGEST));
                end = space > start ? space : start + LONGEST - (isPair ? 1 : 0);
            }
            sentences.add(new Sentence(section, text.sub(start, end), entry && start == 0));
        }
    }
}
