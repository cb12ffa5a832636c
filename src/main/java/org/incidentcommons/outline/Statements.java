package org.incidentcommons.outline;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds sentences in running prose that plainly state a lesson or a recommendation. */
final class Statements {
    private static final Pattern LESSON = Pattern.compile(
            "(?iu)^(?:(?:the|one|a|our|another|key|main|first|second|third|important|most important|biggest|central) ){0,4}"
                    + "(?:lessons?(?: learn(?:ed|t))?|takeaway|learning)(?: \\d+)?"
                    + "(?:: | (?:we (?:take|took|draw|drew|learn(?:ed|t))|from this|here|for us|for others|is|was)\\b).*"
                    + "|^(?:we|the team|everyone|all of us)(?: have| has)? (?:also )?learn(?:ed|t) (?:that|to|not to|the hard way|how)\\b.*"
                    + "|^(?:what we (?:learned|learnt|take from)|wir haben (?:daraus )?gelernt|die lehre|la lección|la leçon)\\b.*",
            Pattern.DOTALL);

    private static final Pattern RECOMMENDATION = Pattern.compile(
            "(?iu)^(?:(?:therefore|so|accordingly|in addition|finally|also),? )?"
                    + "(?:recommendation(?: \\d+)?: "
                    + "|(?:we|the (?:board|committee|commission|investigation|inquiry|team|panel|review|report|authors?))"
                    + " (?:therefore |also |strongly |further |would )*(?:recommend|advise|suggest)s?(?:ed)?\\b"
                    + "|(?:it|this) is (?:therefore |strongly |also )*(?:recommended|advised|suggested) (?:that|to)\\b"
                    + "|our (?:advice|recommendation) (?:is|to)\\b"
                    + "|(?:other )?(?:organi[sz]ations|operators|companies|hospitals|employers) (?:in a similar position )?should\\b"
                    + "|wir empfehlen\\b|es wird empfohlen\\b|nous recommandons\\b|il est recommandé\\b|recomendamos\\b|se recomienda\\b).*",
            Pattern.DOTALL);

    private final String text;
    private final List<Span> sentences = new ArrayList<>();

    /** @param body the place of the prose in {@code text} */
    Statements(String text, Span body) {
        this.text = text;
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        for (Items.Item item : new Items(text).of(body)) {
            if (!item.row()) {
                ends.setText(item.span().of(text));
                for (int from = 0, to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
                    int start = item.span().start();
                    sentences.add(new Span(start + from, start + to).trimmed(text));
                }
            }
        }
    }

    List<Span> lessons() {
        return stating(LESSON);
    }

    List<Span> recommendations() {
        return stating(RECOMMENDATION);
    }

    private List<Span> stating(Pattern statement) {
        return sentences.stream()
                .filter(sentence -> statement.matcher(sentence.of(text)).matches())
                .toList();
    }
}
