package org.incidentcommons.outline;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Which heading means which kind of section, as {@code config/outline/headings.yaml} says. */
final class HeadingDictionary {
    static final String FILE = "outline/headings.yaml";

    /** Words a heading may have besides a phrase it contains; more make it a sentence or another topic. */
    private static final int COMPANY_WORDS = 5;

    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:(?:\\d+(?:\\.\\d+)*|[ivx]{1,4}|[a-h])[.):]?\\s+|(?:section|part|chapter)\\s+\\d+\\W*)");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:the|an?|our|der|die|das|le|la|les|el|los|las|il)\\s+(?=\\p{L})");

    private final Map<String, SectionKind> alone = new HashMap<>();
    private final Map<String, SectionKind> within = new HashMap<>();

    private static final class Standard {
        private static HeadingDictionary dictionary;
    }

    /**
     * The dictionary of the configuration folder, read once. Throws IllegalStateException with file and place if
     * broken.
     */
    static synchronized HeadingDictionary standard() {
        if (Standard.dictionary == null) {
            Standard.dictionary = read(ConfigFile.text(FILE));
        }
        return Standard.dictionary;
    }

    static HeadingDictionary read(String yaml) {
        HeadingDictionary dictionary = new HeadingDictionary();
        try {
            Object root = new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromString(yaml);
            Map<?, ?> kinds = (Map<?, ?>) ((Map<?, ?>) root).get("kinds");
            kinds.forEach((id, phrases) -> dictionary.add(
                    SectionKind.ofId(id.toString())
                            .orElseThrow(() -> new IllegalStateException(FILE + ": no such kind: " + id)),
                    (Map<?, ?>) phrases));
        } catch (YamlEngineException | ClassCastException | NullPointerException e) {
            throw new IllegalStateException(FILE + ": " + e.getMessage(), e);
        }
        return dictionary;
    }

    private void add(SectionKind kind, Map<?, ?> phrases) {
        put(kind, phrases.get("alone"), alone);
        put(kind, phrases.get("within"), within);
    }

    private void put(SectionKind kind, Object phrases, Map<String, SectionKind> target) {
        if (phrases == null) {
            return;
        }
        for (Object phrase : (List<?>) phrases) {
            String words = words(phrase.toString());
            SectionKind other = target.put(words, kind);
            if (other != null && other != kind) {
                throw new IllegalStateException(
                        FILE + ": '" + phrase + "' is both " + other.id() + " and " + kind.id());
            }
        }
    }

    /** The kind a heading means, by its whole wording or by a phrase in it. */
    Optional<SectionKind> kindOf(String heading) {
        return kindOfWhole(heading).or(() -> longestWithin(words(heading)));
    }

    /** The kind a heading means when it is a known phrase and nothing more. */
    Optional<SectionKind> kindOfWhole(String heading) {
        String words = words(heading);
        return Optional.ofNullable(within.get(words)).or(() -> Optional.ofNullable(alone.get(words)));
    }

    /** Whether a heading is known by more than a word that means little in company. */
    boolean isStrong(String heading) {
        return within.containsKey(words(heading));
    }

    private Optional<SectionKind> longestWithin(String heading) {
        String[] words = heading.split(" ");
        for (int length = Math.min(words.length, 6); length > 0 && words.length <= length + COMPANY_WORDS; length--) {
            for (int from = 0; from + length <= words.length; from++) {
                SectionKind kind = within.get(String.join(" ", List.of(words).subList(from, from + length)));
                if (kind != null) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    private static String words(String heading) {
        String plain = ACCENTS.matcher(Normalizer.normalize(heading.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("ß", "ss")
                .strip();
        plain = NUMBERING.matcher(plain).replaceFirst("");
        plain = NOT_WORD.matcher(plain).replaceAll(" ").strip();
        return ARTICLE.matcher(plain).replaceFirst("");
    }
}
