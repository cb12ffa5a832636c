package org.incidentcommons.search.lucene;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.search.QueryPart;
import org.incidentcommons.search.QueryText;
import org.incidentcommons.search.TextFinder;

/** Finds words by their stems, as the index does; the words of a phrase only where they follow one another. */
@Singleton
class StemFinder implements TextFinder {
    private final Synonyms synonyms;

    StemFinder(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    @Override
    public Finding of(String words, Optional<String> language) {
        Wanted wanted = new Wanted(Tongue.of(language), new Alternatives(synonyms));
        wanted.add(QueryText.of(words).parts());
        return wanted;
    }

    private static final class Wanted implements Finding {
        private final Set<String> stems = new HashSet<>();
        private final Set<String> starts = new HashSet<>();
        private final List<List<String>> phrases = new ArrayList<>();
        private final Tongue tongue;

        private final Alternatives alternatives;

        Wanted(Tongue tongue, Alternatives alternatives) {
            this.tongue = tongue;
            this.alternatives = alternatives;
        }

        private void add(List<QueryPart> parts) {
            parts.forEach(this::add);
            if (tongue == Tongue.ENGLISH) {
                alternatives.of(parts).values().stream()
                        .flatMap(Set::stream)
                        .map(Alternatives.Alternative::stems)
                        .forEach(this::addStems);
            }
        }

        private void addStems(List<String> others) {
            if (others.size() > 1) {
                phrases.add(others);
            } else {
                stems.addAll(others);
            }
        }

        private void add(QueryPart part) {
            switch (part) {
                case QueryPart.Words(String text, boolean isPhrase) -> add(text, isPhrase);
                case QueryPart.Near(String text, int distance) -> add(text, false);
                case QueryPart.Prefix(String start) -> starts.addAll(Analysis.terms(Analysis.EXACT, start));
                case QueryPart.InText(QueryPart.TextPart place, QueryPart.Plain words) -> add(words);
                case QueryPart.Together(List<QueryPart> parts) -> add(parts);
                case QueryPart.All(List<QueryPart> parts) -> parts.forEach(each -> add(List.of(each)));
                case QueryPart.Any(List<QueryPart> parts) -> parts.forEach(each -> add(List.of(each)));
                case QueryPart.Not not -> {}
                case QueryPart.Coded coded -> {}
                case QueryPart.Property property -> {}
            }
        }

        private void add(String text, boolean isPhrase) {
            List<String> terms = tongue.stems(text);
            if (isPhrase && terms.size() > 1) {
                phrases.add(terms);
                return;
            }
            Analysis.tokens(tongue.stemmed(), text).stream()
                    .filter(token -> !tongue.isEmpty(text.substring(token.start(), token.end())))
                    .map(Analysis.Token::term)
                    .forEach(stems::add);
        }

        @Override
        public List<Place> in(SanitizedText text) {
            if (stems.isEmpty() && starts.isEmpty() && phrases.isEmpty()) {
                return List.of();
            }
            List<Analysis.Token> tokens = Analysis.tokens(tongue.stemmed(), text.value());
            List<Place> places = new ArrayList<>();
            int at = 0;
            while (at < tokens.size()) {
                int length = length(tokens, at, text.value());
                if (length > 0) {
                    places.add(new Place(
                            tokens.get(at).start(), tokens.get(at + length - 1).end()));
                }
                at += Math.max(1, length);
            }
            return List.copyOf(places);
        }

        /** @return how many words from there belong to a match; 0 for none */
        private int length(List<Analysis.Token> tokens, int at, String text) {
            int ofPhrase = phrases.stream()
                    .filter(phrase -> at + phrase.size() <= tokens.size()
                            && Stream.iterate(0, n -> n + 1)
                                    .limit(phrase.size())
                                    .allMatch(n -> tokens.get(at + n).term().equals(phrase.get(n))))
                    .mapToInt(List::size)
                    .max()
                    .orElse(0);
            Analysis.Token token = tokens.get(at);
            boolean isWord = stems.contains(token.term())
                    || !starts.isEmpty()
                            && Analysis.terms(Analysis.EXACT, text.substring(token.start(), token.end())).stream()
                                    .anyMatch(word -> starts.stream().anyMatch(word::startsWith));
            return Math.max(ofPhrase, isWord ? 1 : 0);
        }
    }
}
