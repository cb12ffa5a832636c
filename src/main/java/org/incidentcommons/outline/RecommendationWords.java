package org.incidentcommons.outline;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Kind and addressees of a recommendation by its words, as {@code config/outline/recommendations.yaml} says. */
final class RecommendationWords {
    static final String FILE = "outline/recommendations.yaml";

    private final Map<RecommendationKind, List<Wording>> kinds;
    private final Map<Addressee, List<Wording>> addressees;

    private record Wording(String word, Pattern place) {
        /** Looks for the letters first: that rules out nearly all, and costs a hundredth of the pattern. */
        boolean isIn(String words) {
            return words.contains(word) && place.matcher(words).find();
        }
    }

    private static final class Standard {
        private static RecommendationWords words;
    }

    private RecommendationWords(Map<?, ?> root) {
        kinds = patterns(root.get("kinds"), RecommendationKind::ofId);
        addressees = patterns(root.get("addressees"), Addressee::ofId);
    }

    /** The words of the configuration folder, read once. Throws IllegalStateException with file and place if broken. */
    static synchronized RecommendationWords standard() {
        if (Standard.words == null) {
            Standard.words = read(ConfigFile.text(FILE));
        }
        return Standard.words;
    }

    static RecommendationWords read(String yaml) {
        try {
            Object root = new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromString(yaml);
            return new RecommendationWords((Map<?, ?>) root);
        } catch (YamlEngineException | ClassCastException | NullPointerException e) {
            throw new IllegalStateException(FILE + ": " + e.getMessage(), e);
        }
    }

    private static <T> Map<T, List<Wording>> patterns(Object entries, Function<String, Optional<T>> ofId) {
        Map<T, List<Wording>> patterns = new LinkedHashMap<>();
        ((Map<?, ?>) entries)
                .forEach((id, words) -> patterns.put(
                        ofId.apply(id.toString())
                                .orElseThrow(() -> new IllegalStateException(FILE + ": unknown: " + id)),
                        ((List<?>) words)
                                .stream().map(RecommendationWords::wording).toList()));
        return patterns;
    }

    /** A short word must stand alone ("hr", "it team"), a longer one may be the beginning of a word. */
    private static Wording wording(Object word) {
        String words = word.toString();
        String end = words.length() <= 3 ? "\\b" : "";
        Pattern place = Pattern.compile("\\b" + Pattern.quote(words) + end, Pattern.UNICODE_CHARACTER_CLASS);
        return new Wording(words, place);
    }

    Optional<RecommendationKind> kind(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        RecommendationKind best = null;
        long most = 0;
        for (Map.Entry<RecommendationKind, List<Wording>> entry : kinds.entrySet()) {
            long count = count(entry.getValue(), words);
            if (count > most) {
                best = entry.getKey();
                most = count;
            }
        }
        return Optional.ofNullable(best);
    }

    Set<Addressee> addressees(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        return addressees.entrySet().stream()
                .filter(entry -> count(entry.getValue(), words) > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Addressee.class)));
    }

    private static long count(List<Wording> wordings, String words) {
        return wordings.stream().filter(wording -> wording.isIn(words)).count();
    }
}
