package org.incidentcommons.sanitize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ways in which an organization with a given name is written: without legal form, by its first words, by initials.
 */
final class OrganizationAliases {
    /** Fewest letters of initials and of a single word that stand for an organization. */
    private static final int SHORTEST = 3;

    private static final Pattern PARTS = Pattern.compile(
            "(?i)\\s[-\u2013\u2014|]\\s|\\s*[,;(/)]\\s*|\\s(?:d/?b/?a|aka|a/k/a|f/k/a|formerly|trading as|operated by|c/o)\\s");

    private final Names names;
    private final Set<String> legalWords;
    private final Set<String> generic;
    private final Set<String> connectors;

    OrganizationAliases(Names names, Lexicon lexicon) {
        this.names = names;
        Lexicon.File file = lexicon.file("organizations.yaml");
        this.legalWords = file.written("legalForms").stream()
                .flatMap(form -> wordsOf(form).stream())
                .collect(Collectors.toSet());
        Set<String> generic = new HashSet<>(file.folded("tails"));
        generic.addAll(file.folded("heads"));
        this.generic = generic;
        this.connectors = file.folded("connectors");
    }

    /** Enters a name that is known to be an organization's, in all its parts. */
    void learn(String name, KnownOrganizations known) {
        String key = known.key(Fold.of(name));
        List<String> whole = wordsOf(name);
        if (whole.isEmpty()) {
            return;
        }
        known.add(key, whole, whole.size() > 1 ? null : name);
        for (String part : PARTS.split(name)) {
            learnPart(part, key, known);
        }
    }

    private void learnPart(String part, String key, KnownOrganizations known) {
        List<String> core = core(wordsOf(part));
        if (core.size() > 1) {
            known.add(key, core, "");
        }
        for (int length = core.size() - 1; length > 1; length--) {
            List<String> prefix = core.subList(0, length);
            if (prefix.stream().anyMatch(this::isDistinctive) && !connectors.contains(prefix.getLast())) {
                known.add(key, prefix, "");
            }
        }
        if (!core.isEmpty()
                && isDistinctive(core.getFirst())
                && !names.isPlace(core.getFirst())
                && !names.isOnlyGiven(core.getFirst())) {
            known.add(key, core.subList(0, 1), "");
        }
        addInitials(key, core, known);
        addInitials(key, wordsOf(part), known);
    }

    private void addInitials(String key, List<String> words, KnownOrganizations known) {
        List<String> significant =
                words.stream().filter(word -> !connectors.contains(word)).toList();
        if (significant.size() >= SHORTEST) {
            String initials =
                    significant.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
            known.add(key, List.of(initials), initials.toUpperCase(Locale.ROOT));
        }
    }

    /** Without article and legal form. */
    List<String> core(List<String> words) {
        int from = !words.isEmpty() && words.getFirst().equals("the") ? 1 : 0;
        int to = words.size();
        while (to > from + 1 && legalWords.contains(words.get(to - 1))) {
            to--;
        }
        return words.subList(from, to);
    }

    boolean isDistinctive(String word) {
        return word.length() >= SHORTEST
                && (!names.isCommon(word) || names.isPlace(word))
                && !generic.contains(word)
                && !connectors.contains(word);
    }

    static List<String> wordsOf(String name) {
        Words words = new Words(name);
        List<String> folded = new ArrayList<>();
        for (int word = 0; word < words.count(); word++) {
            folded.add(words.folded(word));
        }
        return folded;
    }
}
