package org.incidentcommons.outline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Entities;

/** Reads Markdown by way of HTML, so that both give the same canonical text. */
final class MarkdownText {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /** Fields before the text, between two lines of dashes, as many site generators keep them. */
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A\\uFEFF?---[ \\t]*\\R((?:[^\\r\\n]*\\R){0,60}?)---[ \\t]*(?:\\R|\\z)");

    private static final Pattern TITLE_FIELD = Pattern.compile("(?m)^title:[ \\t]*[\"']?(.*?)[\"']?[ \\t]*$");

    private final String markdown;

    MarkdownText(String markdown) {
        this.markdown = markdown;
    }

    Outline outline() {
        Matcher front = FRONT_MATTER.matcher(markdown);
        if (!front.find()) {
            return html(markdown, Optional.empty(), "");
        }
        Matcher title = TITLE_FIELD.matcher(front.group(1));
        Optional<String> name =
                title.find() && !title.group(1).isBlank() ? Optional.of(title.group(1)) : Optional.empty();
        String fields = name.isPresent() ? title.replaceFirst("") : front.group(1);
        return html(markdown.substring(front.end()), name, fields.strip());
    }

    private static Outline html(String markdown, Optional<String> title, String fields) {
        String body = RENDERER.render(PARSER.parse(markdown));
        String head =
                title.map(name -> "<h1>" + Entities.escape(name) + "</h1>").orElse("");
        String foot = fields.isEmpty() ? "" : "<footer><pre>" + Entities.escape(fields) + "</pre></footer>";
        return new HtmlText("<!doctype html><body>" + head + body + foot + "</body>", "").outline();
    }
}
