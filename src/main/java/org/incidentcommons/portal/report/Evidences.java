package org.incidentcommons.portal.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentcommons.portal.language.Phrase;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.report.Code;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.vocabulary.Vocabularies;

/** The sentences that support the codes of one report, and where each was first met while its text was set. */
final class Evidences {
    private record Group(Evidence evidence, SanitizedText quote, List<Code> codes) {}

    private final Map<String, Group> byQuote = new LinkedHashMap<>();
    private final Set<Integer> met = new HashSet<>();
    private final Matches matches;

    Evidences(List<Code> codes, Vocabularies vocabularies, Matches matches) {
        this.matches = matches;
        Map<String, List<Code>> supported = new LinkedHashMap<>();
        for (Code code : codes) {
            if (!code.evidence().isBlank()) {
                supported
                        .computeIfAbsent(quote(code).value(), quote -> new ArrayList<>())
                        .add(code);
            }
        }
        supported.forEach((quote, group) -> {
            Phrase labels = Phrase.label(
                    group.stream().map(code -> vocabularies.label(code.code())).collect(Collectors.joining(", ")));
            Evidence evidence =
                    new Evidence(byQuote.size() + 1, group.getFirst().scheme().id(), labels);
            byQuote.put(quote, new Group(evidence, quote(group.getFirst()), group));
        });
    }

    /** A sentence from a list may still have its bullet, which the page shows otherwise. */
    private static SanitizedText quote(Code code) {
        List<Passages.Passage> passages = Passages.of(code.evidence());
        return passages.size() == 1 ? passages.getFirst().text() : code.evidence();
    }

    /** @return the text in stretches; a sentence is marked where it is met first */
    List<Run> mark(SanitizedText text) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (Optional<Found> next = next(text, at); next.isPresent(); next = next(text, at)) {
            Found found = next.get();
            if (found.start() > at) {
                runs.add(plain(text.sub(at, found.start())));
            }
            at = found.start() + found.length();
            runs.add(new Run(matches.mark(text.sub(found.start(), at)), Optional.of(found.evidence())));
            met.add(found.evidence().number());
        }
        if (at < text.length()) {
            runs.add(plain(text.sub(at, text.length())));
        }
        return List.copyOf(runs);
    }

    /** @return the text without marks of evidence */
    Run plain(SanitizedText text) {
        return new Run(matches.mark(text), Optional.empty());
    }

    private record Found(Evidence evidence, int start, int length) {}

    private Optional<Found> next(SanitizedText text, int from) {
        Found first = null;
        for (Group group : byQuote.values()) {
            String quote = group.quote().value();
            int start =
                    met.contains(group.evidence().number()) ? -1 : text.value().indexOf(quote, from);
            if (start >= 0 && (first == null || start < first.start())) {
                first = new Found(group.evidence(), start, quote.length());
            }
        }
        return Optional.ofNullable(first);
    }

    /** @return one note for each sentence, in the order of the codes; to be asked once the text is set */
    List<Note> notes(Vocabularies vocabularies, Words words) {
        return byQuote.values().stream()
                .map(group -> Note.of(
                        group.evidence(),
                        group.quote(),
                        met.contains(group.evidence().number()),
                        group.codes(),
                        vocabularies,
                        words))
                .toList();
    }
}
