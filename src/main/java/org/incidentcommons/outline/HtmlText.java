package org.incidentcommons.outline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;
import org.jsoup.select.Elements;

/** Reads HTML and the XHTML that Tika writes: title, then the report, then the page furniture. */
final class HtmlText {
    /** Never seen by a reader. */
    private static final String UNSEEN = "script, style, noscript, template, head";

    /** Around the report, not of it. */
    private static final String FURNITURE =
            "nav, body > header, body > footer, body > div > header, body > div > footer, aside, form, [role=navigation],"
                    + " [role=banner], [role=contentinfo], [role=search], div.annotation, div.package-entry";

    /** Names of a tool or a file, not of a report. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)^(?:microsoft word - .*|untitled.*|document\\d*|powerpoint .*|slide \\d+|sheet\\d*|[\\w-]+\\.(?:docx?|pdf|odt|rtf|html?|txt|md|png|jpe?g))$");

    /** HTML knows no empty tags: it would read {@code <b/>} as the start of bold text without end. */
    private static final TagSet WITH_EMPTY_TAGS = TagSet.Html().onNewTag(tag -> tag.set(Tag.SelfClose));

    private static final Set<String> MAIL_FIELDS =
            Set.of("message-from", "message-to", "message-cc", "message-bcc", "message:raw-header:reply-to");

    private final Document document;
    private final String documentTitle;
    private final Manuscript manuscript = new Manuscript();

    HtmlText(String html, String documentTitle) {
        this.documentTitle = documentTitle;
        String lines = html.replace("\r\n", "\n");
        this.document = (isXhtml(lines) ? Parser.htmlParser().tagSet(WITH_EMPTY_TAGS) : Parser.htmlParser())
                .parseInput(lines, "");
        document.outputSettings().prettyPrint(false);
    }

    private static boolean isXhtml(String html) {
        return html.startsWith("<?xml") || html.startsWith("<html xmlns=") || html.startsWith("<body");
    }

    Outline outline() {
        Optional<String> headTitle = headTitle();
        List<String> mailFields = mailFields();
        if (isPlainText()) {
            return new PlainText(document.body().wholeText()).outline();
        }
        document.select(UNSEEN).remove();
        Elements furniture = furniture();
        furniture.remove();
        Elements pages = document.select("div.page");
        if (pages.hasText()
                && document.select("div.page :is(h1, h2, h3, table, ul)").isEmpty()) {
            Elements bookmarks = document.select("body > ul");
            bookmarks.remove();
            furniture.addAll(bookmarks);
            new PageText(manuscript, headTitle, new Bookmarks(bookmarks)).write(pages);
        } else {
            title(headTitle, !mailFields.isEmpty());
            new HtmlBlocks(manuscript).write(document.body());
        }
        if (!furniture.isEmpty() || !mailFields.isEmpty()) {
            manuscript.furniture();
            mailFields.forEach(manuscript::paragraph);
            HtmlBlocks blocks = new HtmlBlocks(manuscript).withoutHeadings();
            furniture.forEach(blocks::write);
        }
        return manuscript.outline();
    }

    /** Tika puts plain text into one paragraph as it is. */
    private boolean isPlainText() {
        return document.head()
                                .select("meta[name=Content-Type][content^=text/plain]")
                                .size()
                        == 1
                && document.body().childrenSize() == 1;
    }

    private Optional<String> headTitle() {
        Element head = document.head();
        String subject =
                head.select("meta[name=dc:subject], meta[name=subject]").attr("content");
        boolean isMail = head.selectFirst("meta[name=Message-From]") != null;
        String title = isMail && !subject.isBlank() ? subject : document.title();
        return Stream.of(documentTitle, title)
                .map(String::strip)
                .filter(words -> !words.isEmpty() && !NO_TITLE.matcher(words).matches())
                .findFirst();
    }

    private List<String> mailFields() {
        return document.head().select("meta[name]").stream()
                .filter(meta -> MAIL_FIELDS.contains(meta.attr("name").toLowerCase(Locale.ROOT)))
                .filter(meta -> !meta.attr("content").isBlank())
                .map(meta -> meta.attr("name").replaceAll("(?i)^message-", "") + ": " + meta.attr("content"))
                .toList();
    }

    /** The outermost elements that are not part of the report; all that is outside a single main element too. */
    private Elements furniture() {
        Elements found = new Elements(document.select(FURNITURE).stream()
                .filter(element ->
                        element.closest("article, main") == null || element.is("nav, form, [role=navigation]"))
                .toList());
        Elements mains = document.select("main, [role=main]");
        Element main = mains.size() == 1 ? mains.first() : null;
        for (Element at = main; at != null && at != document.body(); at = at.parent()) {
            found.addAll(at.siblingElements());
        }
        return new Elements(found.stream()
                .distinct()
                .filter(element -> element.parents().stream().noneMatch(found::contains))
                .toList());
    }

    private void title(Optional<String> headTitle, boolean isMail) {
        Element marked = document.selectFirst("h1.title");
        Elements tops = document.select("h1");
        Element first = marked != null ? marked : tops.isEmpty() ? null : tops.first();
        boolean isSlides = document.selectFirst("div.slide-content") != null;
        if (isMail || first == null && !isSlides) {
            headTitle.ifPresent(manuscript::title);
        } else if (first != null && isTitle(first, tops)) {
            manuscript.title(HtmlBlocks.words(first));
            first.remove();
        }
    }

    /** The first heading of the first rank is the title unless it names a section. */
    private static boolean isTitle(Element first, Elements tops) {
        boolean alone = tops.size() == 1 || first.hasClass("title");
        boolean leads = first.parents().select("h2, h3, h4").stream()
                .noneMatch(other -> other != first && precedes(other, first));
        return leads
                && HeadingDictionary.standard().kindOfWhole(first.text()).isEmpty()
                && !NO_TITLE.matcher(first.text().strip()).matches()
                && (alone || first.nextElementSibling() != null);
    }

    private static boolean precedes(Element one, Element other) {
        Elements all = one.ownerDocument().getAllElements();
        return all.indexOf(one) < all.indexOf(other);
    }
}
