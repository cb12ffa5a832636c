package org.incidentcommons.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.io.scan.ClassPathResourceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidentcommons.portal.language.Language;
import org.incidentcommons.portal.language.Messages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page says in German as it says it in English has not been translated. */
class GermanPagesTest {
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /** The same words in both languages, and addresses. */
    private static final Pattern SHARED = Pattern.compile(
            "Incident Commons|SIL Open Font License|\\b(?:Codes?|API|JSON|System|Feed|Import)\\b|/\\w+/");

    /** Attributes that people hear or see. */
    private static final String[] SAID = {"aria-label", "title", "placeholder", "alt"};

    private final Messages messages = new Messages(true);
    private final Pages pages = new Pages(
            new Templates()
                    .handlebars(
                            new Assets(ClassPathResourceLoader.defaultLoader(GermanPagesTest.class.getClassLoader()))),
            new LanguageOfRequest(messages));

    static Stream<String> views() {
        // The page of components is for development and stays in English.
        return TemplatesTest.RECORDS.keySet().stream()
                .filter(view -> !view.startsWith("style/"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("views")
    void page_inGerman_saysNothingInEnglish(String view) throws ClassNotFoundException {
        Class<?> type = Class.forName("org.incidentcommons.portal." + TemplatesTest.RECORDS.get(view));
        Set<String> left = new TreeSet<>();
        SpecimenPages.allStates().forEach(state -> {
            Set<String> english = texts(page(Language.ENGLISH, view, state, type));
            Set<String> german = texts(page(Language.GERMAN, view, state, type));
            english.stream().filter(german::contains).forEach(left::add);
        });
        assertThat(left).isEmpty();
    }

    private Document page(Language language, String view, SpecimenPages state, Class<?> type) {
        return Jsoup.parse(pages.render(messages.in(language), "/", view, state.page(type)));
    }

    /** @return what the page itself says, without what its record or its addresses say */
    private static Set<String> texts(Document page) {
        page.select("code, kbd, [hreflang], .languages, [lang=en]:not(html)").remove();
        Set<String> texts = new TreeSet<>();
        for (Element element : page.getAllElements()) {
            element.textNodes().stream().map(TextNode::text).forEach(texts::add);
            Stream.of(SAID).map(element::attr).forEach(texts::add);
        }
        Set<String> said = new TreeSet<>();
        texts.stream()
                .map(text -> SHARED.matcher(text.replace(SpecimenPages.TEXT, ""))
                        .replaceAll("")
                        .strip())
                .filter(text -> WORD.matcher(text).find())
                .forEach(said::add);
        return said;
    }
}
