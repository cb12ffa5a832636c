package org.incidentcommons.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;
import org.incidentcommons.vocabulary.Wording;

/**
 * Suggests the themes, causes and sectors of a report from the wording of the vocabularies. Immutable after it is made,
 * and safe for many threads.
 */
public final class Classifier {
    private final Stems stems = new Stems();
    private final Map<Scheme, Ballot> ballots = new EnumMap<>(Scheme.class);
    private final Clue[] clues;
    private final PhraseTrie trie;
    private final Asides asides;
    private final Negation negation;
    private final Aftermath aftermath;

    public Classifier(Vocabularies vocabularies) {
        List<Clue> all = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            Ballot ballot = new Ballot(vocabularies.of(scheme));
            ballots.put(scheme, ballot);
            for (int i = 0; i < ballot.concepts().size(); i++) {
                all.addAll(cluesFor(ballot.concepts().get(i), i));
            }
        }
        clues = all.toArray(Clue[]::new);
        trie = new PhraseTrie(stems, all.stream().map(Clue::wording).toList());
        asides = new Asides(stems);
        negation = new Negation(stems);
        aftermath = new Aftermath(stems);
        stems.close();
    }

    /** A text that stands both as a label and as a phrase or hint counts as what the file says last about it. */
    private List<Clue> cluesFor(Concept concept, int number) {
        Map<String, Clue> byText = new LinkedHashMap<>();
        add(byText, concept, number, new Wording(concept.prefLabel(), 1), true, Weights.LABEL);
        concept.altLabels().forEach(label -> add(byText, concept, number, new Wording(label, 1), true, Weights.LABEL));
        concept.hints().forEach(hint -> add(byText, concept, number, hint, false, Weights.HINT));
        concept.phrases().forEach(phrase -> add(byText, concept, number, phrase, true, Weights.PHRASE));
        return List.copyOf(byText.values());
    }

    private void add(
            Map<String, Clue> byText, Concept concept, int number, Wording wording, boolean strong, double ofKind) {
        Words words = Words.of(wording.text(), stems);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < words.count; i++) {
            key.append(words.stem[i]).append(' ');
        }
        double weight = ofKind * wording.weight() * (1 + Weights.PER_FURTHER_WORD * Math.max(0, words.count - 1));
        byText.put(key.toString(), new Clue(concept, number, wording.text(), key.toString(), strong, weight));
    }

    /**
     * The themes, causes and sectors that the passages speak of, best first, also within each scheme. Of a concept and
     * its broader one only one is suggested. Evidence is a sentence of a passage.
     */
    public List<Suggestion> suggest(List<Passage> passages) {
        return suggest(passages, HiddenWords.NONE);
    }

    /** The same, where what stands behind the replacements is still known; it makes sectors far surer. */
    public List<Suggestion> suggest(List<Passage> passages, HiddenWords hidden) {
        Map<Scheme, Tally> tallies = tally(passages, hidden);
        List<Suggestion> suggestions = new ArrayList<>();
        tallies.forEach((scheme, tally) -> {
            Ballot ballot = ballots.get(scheme);
            for (Ballot.Choice choice : ballot.choose(tally)) {
                Tally.Place place = tally.place(choice.concept());
                suggestions.add(new Suggestion(
                        ballot.concepts().get(choice.concept()),
                        choice.confidence(),
                        quote(passages.get(place.passage()).text(), place),
                        place.passage()));
            }
        });
        ToDoubleFunction<Suggestion> confidence = Suggestion::confidence;
        suggestions.sort(Comparator.comparingDouble(confidence).reversed());
        return List.copyOf(suggestions);
    }

    private static SanitizedText quote(SanitizedText text, Tally.Place place) {
        int start = place.start();
        int end = place.end();
        while (start < end && Character.isWhitespace(text.value().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.value().charAt(end - 1))) {
            end--;
        }
        return text.sub(start, end);
    }

    /** What the passages say for each concept, by scheme. */
    Map<Scheme, Tally> tally(List<Passage> passages, HiddenWords hidden) {
        Map<Scheme, Tally> tallies = new EnumMap<>(Scheme.class);
        ballots.forEach((scheme, ballot) ->
                tallies.put(scheme, new Tally(ballot.concepts().size())));
        for (int i = 0; i < passages.size(); i++) {
            read(passages.get(i), i, hidden, tallies);
        }
        tallies.values().forEach(tally -> tally.sum(clues));
        return tallies;
    }

    private void read(Passage passage, int number, HiddenWords hidden, Map<Scheme, Tally> tallies) {
        Words words = Words.of(passage.text().value(), stems, hidden);
        boolean[] after = aftermath.of(words);
        for (PhraseTrie.Match match : longest(negation.affirmed(words, asides.without(words, trie.find(words))))) {
            Clue clue = clues[match.wording()];
            Scheme scheme = clue.of().scheme();
            int sentence = words.sentence[match.from()];
            double weight = Weights.of(scheme, passage.section());
            if (number == 0 && sentence < 2) {
                weight *= Weights.OPENING;
            } else if (after[sentence] && scheme != Scheme.SECTOR) {
                weight *= Weights.AFTERMATH;
            }
            tallies.get(scheme)
                    .add(
                            match.wording(),
                            clue,
                            weight,
                            new Tally.Place(number, words.sentenceStart[sentence], words.sentenceEnd[sentence]));
        }
    }

    /** Without those inside a longer one of the same scheme: "blood bank" is no bank. Matches come in order of text. */
    private List<PhraseTrie.Match> longest(List<PhraseTrie.Match> matches) {
        List<PhraseTrie.Match> kept = new ArrayList<>(matches.size());
        for (int i = 0; i < matches.size(); i++) {
            if (!isInsideLonger(matches, i)) {
                kept.add(matches.get(i));
            }
        }
        return kept;
    }

    /** The furthest apart that the first words of two matches can be while one covers the other. */
    private static final int LONGEST_MATCH = 12;

    private boolean isInsideLonger(List<PhraseTrie.Match> matches, int at) {
        PhraseTrie.Match match = matches.get(at);
        Scheme scheme = clues[match.wording()].of().scheme();
        for (int step = -1; step <= 1; step += 2) {
            for (int i = at + step; i >= 0 && i < matches.size(); i += step) {
                PhraseTrie.Match other = matches.get(i);
                if (Math.abs(other.from() - match.from()) > LONGEST_MATCH) {
                    break;
                }
                if (other.covers(match) && clues[other.wording()].of().scheme() == scheme) {
                    return true;
                }
            }
        }
        return false;
    }

    Clue clue(int number) {
        return clues[number];
    }
}
