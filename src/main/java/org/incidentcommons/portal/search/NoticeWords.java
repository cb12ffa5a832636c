package org.incidentcommons.portal.search;

import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.Notice;
import org.incidentcommons.vocabulary.Scheme;

/** What was not understood of a search, in the reader's language. */
final class NoticeWords {
    private NoticeWords() {}

    static String say(Notice notice, Words words) {
        return switch (notice) {
            case Notice.YearsExchanged() -> words.say("notice.yearsExchanged");
            case Notice.UnknownView() -> words.say("notice.unknownView");
            case Notice.UnknownOrder() -> words.say("notice.unknownOrder");
            case Notice.LongWords(int most) -> words.say("notice.longWords", "n", most);
            case Notice.UnusableValues(Facet facet, int most) -> unusable(facet, most, words);
            case Notice.NoYear(String parameter) -> words.say("notice.noYear", "name", parameter);
            case Notice.NoNumber(String parameter, int most) ->
                words.say("notice.noNumber", "name", parameter, "n", most);
            case Notice.LargeNumber(String parameter, int most) ->
                words.say("notice.largeNumber", "name", parameter, "n", most);
            case Notice.NeverOpened() -> words.say("notice.neverOpened");
            case Notice.NeverClosed() -> words.say("notice.neverClosed");
            case Notice.QuoteNeverClosed() -> words.say("notice.quoteNeverClosed");
            case Notice.DeepParentheses(int most) -> words.say("notice.deepParentheses", "n", most);
            case Notice.ManyWords(int most) -> words.say("notice.manyWords", "n", most);
            case Notice.ManySigns(int most) -> words.say("notice.manySigns", "n", most);
            case Notice.MisplacedStar() -> words.say("notice.misplacedStar");
            case Notice.ManyStars(int most) -> words.say("notice.manyStars", "n", most);
            case Notice.NotAlone() -> words.say("notice.notAlone");
            case Notice.OperatorAlone(String operator) -> words.say("notice.operatorAlone", "operator", operator);
            case Notice.NoField(String name, String word) -> words.say("notice.noField", "name", name, "word", word);
            case Notice.UnusableFieldValue(String value, String field) ->
                words.say(
                        "notice.unusableFieldValue",
                        "value",
                        value,
                        "field",
                        field,
                        "scale",
                        String.join(", ", Facet.TYPE.scale()));
            case Notice.NoConcept(Scheme scheme, String name) ->
                words.say("notice.noConcept", "scheme", scheme.id(), "name", name);
            case Notice.CommonBeginning(String start, int most) ->
                words.say("notice.commonBeginning", "word", start, "n", most);
            case Notice.OutOfTime() -> words.say("notice.outOfTime");
            case Notice.NothingSaid() -> words.say("notice.nothingSaid");
        };
    }

    private static String unusable(Facet facet, int most, Words words) {
        return words.say(
                "notice.unusableValues",
                "facet",
                facet.id(),
                "form",
                facet.scheme().isPresent() ? "concept" : facet.scale().isEmpty() ? facet.id() : "scale",
                "scale",
                String.join(", ", facet.scale()),
                "n",
                most);
    }
}
