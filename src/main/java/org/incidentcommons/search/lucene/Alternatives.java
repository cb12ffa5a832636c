package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.graph.GraphTokenStreamFiniteStrings;
import org.incidentcommons.search.QueryPart;

/**
 * What else the words of a search may stand for. Several words side by side may stand for one, or for several others.
 */
final class Alternatives {
    private static final int MOST = 60; // in one search; each is one more word or phrase to look for

    /**
     * @param stems that follow one another, English
     * @param share of how many words typed it stands for: each of them has it as an alternative
     */
    record Alternative(List<String> stems, int share) {
        Alternative {
            stems = List.copyOf(stems);
        }
    }

    private final Synonyms synonyms;
    private int count;

    Alternatives(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** @return by the word typed, those that have any; words are taken together where nothing else stands between */
    Map<QueryPart.Words, Set<Alternative>> of(List<QueryPart> sideBySide) {
        Map<QueryPart.Words, Set<Alternative>> found = new HashMap<>();
        List<QueryPart.Words> run = new ArrayList<>();
        for (QueryPart part : sideBySide) {
            if (part instanceof QueryPart.Words words && !words.isPhrase()) {
                run.add(words);
            } else {
                add(run, found);
                run.clear();
            }
        }
        add(run, found);
        return found;
    }

    private void add(List<QueryPart.Words> run, Map<QueryPart.Words, Set<Alternative>> found) {
        if (run.isEmpty() || synonyms.isEmpty()) {
            return;
        }
        List<QueryPart.Words> owners = new ArrayList<>();
        for (QueryPart.Words words : run) {
            Tongue.ENGLISH.stems(words.text()).forEach(stem -> owners.add(words));
        }
        String text = run.stream().map(QueryPart.Words::text).collect(Collectors.joining(" "));
        try (TokenStream graph = synonyms.graph(text)) {
            add(new GraphTokenStreamFiniteStrings(graph), owners.iterator(), found);
        } catch (IOException e) {
            throw new UncheckedIOException("words in memory could not be read", e);
        }
    }

    private void add(
            GraphTokenStreamFiniteStrings graph,
            Iterator<QueryPart.Words> owners,
            Map<QueryPart.Words, Set<Alternative>> found)
            throws IOException {
        int start = 0;
        for (int point : graph.articulationPoints()) {
            add(graph, start, point, owners, found);
            start = point;
        }
        add(graph, start, -1, owners, found);
    }

    private void add(
            GraphTokenStreamFiniteStrings graph,
            int start,
            int end,
            Iterator<QueryPart.Words> owners,
            Map<QueryPart.Words, Set<Alternative>> found)
            throws IOException {
        int typed = 0;
        List<List<String>> others = new ArrayList<>();
        Iterator<TokenStream> paths = graph.getFiniteStrings(start, end);
        while (paths.hasNext()) {
            Path path = Path.of(paths.next());
            if (path.isTyped()) {
                typed = path.stems().size();
            } else {
                others.add(path.stems());
            }
        }
        Set<QueryPart.Words> standing = new LinkedHashSet<>();
        for (int i = 0; i < typed && owners.hasNext(); i++) {
            standing.add(owners.next());
        }
        give(others, standing, found);
    }

    private void give(
            Collection<List<String>> others,
            Set<QueryPart.Words> standing,
            Map<QueryPart.Words, Set<Alternative>> found) {
        long telling = standing.stream()
                .filter(words -> !Tongue.ENGLISH.isEmpty(words.text()))
                .count();
        for (List<String> other : others) {
            if (telling > 0 && count < MOST) {
                count++;
                Alternative alternative = new Alternative(other, (int) telling);
                standing.forEach(words -> found.computeIfAbsent(words, any -> new LinkedHashSet<>())
                        .add(alternative));
            }
        }
    }

    /** One way through a piece of the graph. */
    private record Path(List<String> stems, boolean isTyped) {
        static Path of(TokenStream stream) throws IOException {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            TypeAttribute type = stream.getAttribute(TypeAttribute.class);
            List<String> stems = new ArrayList<>();
            boolean isTyped = true;
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
                isTyped &= !type.type().equals(SynonymGraphFilter.TYPE_SYNONYM);
            }
            stream.end();
            return new Path(stems, isTyped);
        }
    }
}
