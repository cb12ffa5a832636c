package org.incidentcommons.portal;

import com.github.jknack.handlebars.Handlebars;
import java.util.List;
import java.util.Map;
import org.incidentcommons.portal.language.Words;

/** Collects markup; whatever is not written as markup is escaped. */
public final class Html {
    private final StringBuilder html = new StringBuilder();
    private final Escaping escaping = new Escaping();
    private final Words words;
    private final Say say;

    Html(Words words, Say say) {
        this.words = words;
        this.say = say;
    }

    /** @param markup a constant of the program */
    public Html markup(String markup) {
        html.append(markup);
        return this;
    }

    public Html text(String text) {
        html.append(escaping.escape(text));
        return this;
    }

    public Html number(int number) {
        html.append(number);
        return this;
    }

    /** Says in a tag the language of what the element holds, where the page has another. */
    public Html lang(String tag) {
        return words.language().tag().equals(tag)
                ? this
                : markup(" lang=\"").text(tag).markup("\"");
    }

    /** A message, as {@code {{t}}} shows it. */
    public Html say(String key, Map<String, Object> values) {
        html.append(say.html(key, words, values));
        return this;
    }

    public Html part(Markup part) {
        part.write(this);
        return this;
    }

    public Html parts(List<? extends Markup> parts) {
        parts.forEach(this::part);
        return this;
    }

    /** Each part as an item of a list. */
    public Html items(List<? extends Markup> parts) {
        for (Markup part : parts) {
            markup("<li>").part(part).markup("</li>");
        }
        return this;
    }

    CharSequence whole() {
        return new Handlebars.SafeString(html);
    }
}
