package org.incidentcommons.portal;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.views.handlebars.HandlebarsFactory;
import jakarta.inject.Singleton;
import java.util.List;
import org.incidentcommons.portal.language.Phrase;
import org.incidentcommons.portal.language.Words;

/** The templates under {@code views}, read once, strict about names. */
@Factory
@Replaces(factory = HandlebarsFactory.class)
class Templates {
    @Singleton
    @Replaces(value = Handlebars.class, factory = HandlebarsFactory.class)
    Handlebars handlebars(Assets assets) {
        Say say = new Say();
        return new Handlebars(new TemplateFiles())
                .with(new ConcurrentMapTemplateCache())
                // Else a name that is missing would be looked for in all records around it.
                .parentScopeResolution(false)
                // Else the content of the frame would be rendered twice.
                .preEvaluatePartialBlocks(false)
                .with(new Escaping())
                .registerHelper("asset", (name, options) -> assets.address(name.toString()))
                .registerHelper("each", new Each())
                .registerHelper("t", say)
                .registerHelper("phrase", (phrase, options) -> say.phrase((Phrase) phrase))
                .registerHelper(
                        "lang",
                        (tag, options) -> new Html(words(options), say)
                                .lang(tag.toString())
                                .whole())
                .registerHelper(
                        "items",
                        (parts, options) -> new Html(words(options), say)
                                .items(markup(parts))
                                .whole())
                .registerHelper(
                        "parts",
                        (parts, options) -> new Html(words(options), say)
                                .parts(markup(parts))
                                .whole())
                .registerHelper("frame", (page, options) -> options.fn((Frame) options.data(Pages.FRAME)))
                .registerHelperMissing((context, options) -> {
                    throw new IllegalStateException("a template asks for " + options.helperName);
                });
    }

    private static Words words(Options options) {
        return options.data(Pages.WORDS);
    }

    private static List<Markup> markup(Object parts) {
        return ((List<?>) parts).stream().map(Markup.class::cast).toList();
    }
}
