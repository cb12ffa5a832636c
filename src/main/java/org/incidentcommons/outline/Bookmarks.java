package org.incidentcommons.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The bookmarks of a PDF, as Tika lists them behind the pages: words of its headings with their level. */
final class Bookmarks {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Integer> levels = new HashMap<>();

    Bookmarks(Elements lists) {
        for (Element item : lists.select("li")) {
            int depth = (int) item.parents().stream().filter(it -> it.is("ul")).count();
            levels.putIfAbsent(key(item.ownText()), depth);
        }
        levels.remove("");
    }

    OptionalInt level(String line) {
        if (levels.isEmpty()) {
            return OptionalInt.empty(); // most documents have none
        }
        Integer level = levels.get(key(line));
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    private static String key(String words) {
        return BETWEEN_WORDS.matcher(words).replaceAll(" ").strip();
    }
}
