package org.incidentcommons.extract.fork;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.parser.ParseContext;

/**
 * Keeps the blocks of HTML apart. Tika's own rules drop {@code div} and its kin, and then the lines of a mail that was
 * written in a browser run together.
 *
 * <p>By reflection: the interface is in Tika's HTML parser, which is on the class path of the fork only.
 */
final class HtmlBlocks {
    private static final Set<String> BLOCKS = Set.of(
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "figure",
            "figcaption",
            "br",
            "hr");

    private HtmlBlocks() {}

    static void addTo(ParseContext context) {
        try {
            ClassLoader loader = HtmlBlocks.class.getClassLoader();
            Class<?> mapper = Class.forName("org.apache.tika.parser.html.HtmlMapper", true, loader);
            Object rules = Class.forName("org.apache.tika.parser.html.DefaultHtmlMapper", true, loader)
                    .getField("INSTANCE")
                    .get(null);
            set(context, mapper, Proxy.newProxyInstance(loader, new Class<?>[] {mapper}, (proxy, method, arguments) -> {
                if (method.getName().equals("mapSafeElement")) {
                    String element = ((String) arguments[0]).toLowerCase(Locale.ROOT);
                    if (BLOCKS.contains(element)) {
                        return element;
                    }
                }
                try {
                    return method.invoke(rules, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Tika's HTML parser is not as this was written for", e);
        }
    }

    private static <T> void set(ParseContext context, Class<T> type, Object value) {
        context.set(type, type.cast(value));
    }
}
