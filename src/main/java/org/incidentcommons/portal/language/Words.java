package org.incidentcommons.portal.language;

import com.ibm.icu.text.ListFormatter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What pages say, in one language. */
public final class Words {
    private final Messages messages;
    private final Language language;

    Words(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /**
     * @param key such as {@code search.count}
     * @param namesAndValues the name of each placeholder and its value in turn; numbers as numbers, so that they are
     *     written as the language writes them, all else as text
     * @return the message as plain text, not escaped
     */
    public String say(String key, Object... namesAndValues) {
        Phrase phrase = phrase(key, namesAndValues);
        for (Piece piece : phrase.pieces()) {
            if (piece instanceof Piece.Begin(String mark) && !mark.equals(Phrase.ENGLISH)) {
                messages.fault("the message " + key + " has marks, which cannot be shown where plain text is wanted");
            }
        }
        return phrase.toString();
    }

    /** @return the message with the marks of those values that are phrases, for a template to show as a phrase */
    public Phrase phrase(String key, Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            values.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return phrase(key, values);
    }

    /** @return the message with its marks; the addresses of its links may be among the values */
    public List<Piece> pieces(String key, Map<String, ?> values) {
        return phrase(key, values).pieces();
    }

    private Phrase phrase(String key, Map<String, ?> values) {
        Optional<Message> message = messages.find(language, key);
        if (message.isEmpty()) {
            return Phrase.of(key);
        }
        check(key, message.get(), values);
        return message.get().phrase(values);
    }

    private void check(String key, Message message, Map<String, ?> values) {
        for (String name : message.placeholders()) {
            if (values.get(name) == null) {
                messages.fault("the message " + key + " needs a value for " + name);
            }
        }
        for (String name : values.keySet()) {
            if (!message.placeholders().contains(name) && !message.marks().contains(name)) {
                messages.fault("the message " + key + " has no place for " + name);
            }
        }
    }

    /** @return {@code 1,284} in English */
    public String number(long number) {
        return NumberForms.of(language).whole().format(number).toString();
    }

    /** @return with one digit behind the point, {@code 3.5} in English */
    public String decimal(double number) {
        return NumberForms.of(language).decimal().format(number).toString();
    }

    /**
     * @param share 0 to 1
     * @return {@code 70%} in English
     */
    public String percent(double share) {
        return NumberForms.of(language).percent().format(share).toString();
    }

    /** @return {@code 28 March 2021} in English */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    /** @return {@code March 2021} in English */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMM")
                .withLocale(language.locale())
                .format(month);
    }

    /** @param code ISO 3166-1 alpha-2 */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(language.locale());
    }

    /** @return {@code a, b and c} in English */
    public String list(List<String> items) {
        return ListFormatter.getInstance(language.locale()).format(items);
    }

    /** @return the same of phrases, each with its marks */
    public Phrase listed(List<Phrase> items) {
        return Phrase.marked(list(items.stream().map(Phrase::marked).toList()));
    }
}
