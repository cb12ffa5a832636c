package org.incidentcommons.portal;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.incidentcommons.portal.language.Phrase;
import org.incidentcommons.portal.language.Piece;
import org.incidentcommons.portal.language.Words;

/**
 * {@code {{t "codes.size" n=size}}}: a message in the page's language, escaped. Words that the message marks become
 * elements; a mark whose name is given an address becomes a link to it.
 */
final class Say implements Helper<String> {
    private static final Set<String> ELEMENTS = Set.of("b", "em", "code", "kbd", "q");

    /**
     * Marks that stand for a class of the stylesheet, or for what a vocabulary says, whatever the page's language is.
     */
    private static final Map<String, String> CLASSES = Map.of(
            "hidden",
            "<span class=\"hidden\">",
            "num",
            "<b class=\"num\">",
            "quiet",
            "<span class=\"quiet\">",
            "en",
            "<span lang=\"en\">",
            // What is not to be broken at the end of a line, such as the number of a report.
            "unbroken",
            "<span class=\"unbroken\">");

    /** A scheme, or another host. */
    private static final Pattern ELSEWHERE = Pattern.compile("\\s*(?:[a-zA-Z][a-zA-Z0-9+.-]*:|[/\\\\]{2})");

    private final Escaping escaping = new Escaping();

    @Override
    public Object apply(String key, Options options) {
        Words words = options.data(Pages.WORDS);
        return html(key, words, options.hash);
    }

    CharSequence html(String key, Words words, Map<String, Object> values) {
        return html(key, words.pieces(key, values), values);
    }

    /** {@code {{phrase heading}}}: a phrase that stands by itself. */
    Object phrase(Phrase phrase) {
        return html("a phrase", phrase.pieces(), Map.of());
    }

    private CharSequence html(String key, List<Piece> pieces, Map<String, Object> values) {
        StringBuilder html = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Text(String text) -> html.append(escaping.escape(text));
                case Piece.Begin(String mark) -> html.append(begin(key, mark, values.get(mark)));
                case Piece.End(String mark) -> html.append(end(mark, values.containsKey(mark)));
            }
        }
        return new Handlebars.SafeString(html);
    }

    private static String begin(String key, String mark, Object address) {
        if (address != null) {
            return "<a href=\"" + Handlebars.Utils.escapeExpression(ours(key, address.toString())) + "\">";
        }
        if (ELEMENTS.contains(mark)) {
            return "<" + mark + ">";
        }
        String element = CLASSES.get(mark);
        if (element == null) {
            throw new IllegalStateException("the message " + key + " needs an address for " + mark);
        }
        return element;
    }

    private static String end(String mark, boolean isLink) {
        if (isLink) {
            return "</a>";
        }
        return ELEMENTS.contains(mark) ? "</" + mark + ">" : mark.equals("num") ? "</b>" : "</span>";
    }

    private static String ours(String key, String address) {
        if (ELSEWHERE.matcher(address).lookingAt()) {
            throw new IllegalStateException("the message " + key + " links out of the portal");
        }
        return address;
    }
}
