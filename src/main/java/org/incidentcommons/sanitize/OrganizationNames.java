package org.incidentcommons.sanitize;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of organizations by their form: before a legal form ("Ltd", "GmbH"), before a last word such as "Hospital" or
 * "Bank", after a first word such as "University of". What is found is learned, so that its short forms are found too.
 */
final class OrganizationNames implements Detector {
    /** Most words in a name before its legal form or last word. */
    private static final int MOST_WORDS = 7;

    private final Names names;
    private final OrganizationAliases aliases;
    private final Pattern legalForms;
    private final Set<String> openingForms;
    private final Set<String> weakForms;
    private final Set<String> tails;
    private final Set<String> heads;
    private final Set<String> connectors;
    private final Set<String> publicBodies;

    OrganizationNames(Names names, OrganizationAliases aliases, Lexicon lexicon) {
        this.names = names;
        this.aliases = aliases;
        Lexicon.File file = lexicon.file("organizations.yaml");
        this.legalForms = Pattern.compile(file.written("legalForms").stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<=[ \u00A0])(?:", ")(?![\\p{L}\\p{N}])")));
        this.openingForms = file.written("legalForms").stream()
                .map(form -> OrganizationAliases.wordsOf(form).getFirst())
                .collect(Collectors.toUnmodifiableSet());
        this.weakForms = Set.copyOf(file.written("weakForms"));
        this.tails = file.folded("tails");
        this.heads = file.folded("heads");
        this.connectors = file.folded("connectors");
        this.publicBodies = file.folded("publicBodies");
    }

    @Override
    public void mark(Subject subject, List<Mark> marks) {
        markLegalForms(subject, marks);
        Words words = subject.words;
        for (int word = 0; word < words.count(); ) {
            int end = words.isCapitalized(word) ? endOfRun(words, word) : word + 1;
            if (words.isCapitalized(word)) {
                markRun(subject, word, end, marks);
            }
            word = end;
        }
    }

    private void markLegalForms(Subject subject, List<Mark> marks) {
        Words words = subject.words;
        Matcher form = legalForms.matcher(subject.text).useTransparentBounds(true);
        for (int word = 1; word < words.count(); word++) {
            if (openingForms.contains(words.folded(word))) {
                int start = words.start(word);
                int from = subject.text.startsWith("& ", start - 2) ? start - 2 : start;
                boolean found = form.region(from, subject.text.length()).lookingAt()
                        || form.region(start, subject.text.length()).lookingAt();
                if (found) {
                    markBefore(subject, form, marks);
                }
            }
        }
    }

    private void markBefore(Subject subject, Matcher form, List<Mark> marks) {
        Words words = subject.words;
        int end = words.from(form.start());
        int first = end;
        while (first > 0 && end - first < MOST_WORDS && belongsBefore(subject, first, form.start())) {
            first--;
        }
        first = withoutOpening(words, first, end);
        boolean named = first < end && words.isCapitalized(first) && !words.isInitial(end - 1);
        boolean strong = !weakForms.contains(form.group()) || hasDistinctive(subject, first, end);
        if (named && strong && anyUncommon(words, first, end)) {
            add(subject, words.start(first), form.end(), marks);
        }
    }

    /** Whether the word before {@code word} is part of the name that {@code word} continues. */
    private boolean belongsBefore(Subject subject, int word, int formStart) {
        Words words = subject.words;
        int from = words.end(word - 1);
        int to = word < words.count() ? Math.min(words.start(word), formStart) : formStart;
        String gap = to - from > 3 ? "far" : subject.text.substring(from, Math.max(from, to));
        boolean close = gap.isBlank() && !gap.contains("\n")
                || gap.equals(" & ")
                || gap.equals("-")
                || gap.equals(", ") && to == formStart
                || gap.equals(". ") && words.length(word - 1) <= 2
                || gap.equals("&");
        return close
                && (words.isCapitalized(word - 1)
                        || words.hasDigit(word - 1)
                        || connectors.contains(words.folded(word - 1)) && word > 1 && words.isCapitalized(word - 2));
    }

    /** Without the words that open a sentence or connect the name to it. */
    private int withoutOpening(Words words, int first, int end) {
        int from = first;
        while (from < end
                && (OPENING.contains(words.folded(from))
                        || connectors.contains(words.folded(from))
                        || !words.isCapitalized(from) && !words.hasDigit(from))) {
            from++;
        }
        return from;
    }

    private static final Set<String> OPENING = Set.of(
            "the",
            "a",
            "an",
            "at",
            "in",
            "on",
            "by",
            "from",
            "to",
            "when",
            "while",
            "after",
            "before",
            "our",
            "this",
            "that",
            "as",
            "with",
            "since",
            "and",
            "if",
            "although",
            "is",
            "are",
            "was",
            "der",
            "die",
            "das",
            "bei",
            "im",
            "le",
            "la",
            "les",
            "el",
            "il");

    private int endOfRun(Words words, int first) {
        int end = first + 1;
        int word = first;
        while (word + 1 < words.count() && words.isNextToFollowing(word)) {
            word++;
            if (words.isCapitalized(word)) {
                end = word + 1;
            } else if (!connectors.contains(words.folded(word))) {
                break;
            }
        }
        return end;
    }

    private void markRun(Subject subject, int runStart, int runEnd, List<Mark> marks) {
        Words words = subject.words;
        if (runEnd - runStart < 2 || words.isUpperCase(runStart) && subject.isInCapitals(words.start(runStart))) {
            return;
        }
        int first = withoutOpening(words, runStart, runEnd);
        int end = runEnd;
        while (end > first && !tails.contains(words.folded(end - 1))) {
            end--;
        }
        if (end - first > 1) {
            first = withoutOpening(words, Math.max(first, end - MOST_WORDS), end);
            end = withPlace(words, end, runEnd);
        } else {
            first = head(words, runStart, runEnd);
            end = runEnd;
        }
        if (end - first > 1 && hasDistinctive(subject, first, end) && !isPublic(words, first, end)) {
            add(subject, words.start(first), words.end(end - 1), marks);
        }
    }

    /** "Anesthesia Services of Springfield": the run goes on behind "of". */
    private int withPlace(Words words, int end, int runEnd) {
        boolean continued = end + 1 < runEnd
                && (words.folded(end).equals("of") || words.folded(end).equals("at"));
        return continued ? Math.min(runEnd, end + 1 + MOST_WORDS / 2) : end;
    }

    /** The word that begins "University of ..." in the run, or its end. */
    private int head(Words words, int from, int to) {
        for (int word = from; word + 2 < to; word++) {
            String next = words.folded(word + 1);
            if (heads.contains(words.folded(word)) && connectors.contains(next) && !next.equals("and")) {
                return word;
            }
        }
        return to;
    }

    private boolean hasDistinctive(Subject subject, int first, int end) {
        for (int word = first; word < end; word++) {
            String folded = subject.words.folded(word);
            if (subject.words.isCapitalized(word)
                    && aliases.isDistinctive(folded)
                    && !subject.alsoUncapitalized(folded)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyUncommon(Words words, int first, int end) {
        for (int word = first; word < end; word++) {
            if (aliases.isDistinctive(words.folded(word)) || words.isUpperCase(word)) {
                return true;
            }
        }
        return end - first > 1;
    }

    private boolean isPublic(Words words, int first, int end) {
        StringBuilder name = new StringBuilder();
        for (int word = first; word < end; word++) {
            name.append(name.isEmpty() ? "" : " ").append(words.folded(word));
        }
        return publicBodies.stream().anyMatch(body -> name.indexOf(body) >= 0);
    }

    private void add(Subject subject, int start, int end, List<Mark> marks) {
        String name = subject.text.substring(start, end);
        KnownOrganizations known = subject.register.organizations();
        String key = known.key(String.join(" ", aliases.core(OrganizationAliases.wordsOf(name))));
        marks.add(new Mark(FindingKind.ORGANIZATION, start, end, key));
        known.add(key, OrganizationAliases.wordsOf(name), "");
        List<String> core = aliases.core(OrganizationAliases.wordsOf(name));
        if (core.size() > 1 && core.stream().anyMatch(aliases::isDistinctive)) {
            known.add(key, core, "");
        }
        addDefinedInitials(subject, end, core, key, known);
    }

    /** "Northfield Medical Group (NMG)" makes NMG a name of it. */
    private void addDefinedInitials(Subject subject, int end, List<String> core, String key, KnownOrganizations known) {
        int word = subject.words.from(end);
        boolean bracketed = word < subject.words.count()
                && subject.words.start(word) - end <= 3
                && subject.words.isUpperCase(word)
                && subject.text.charAt(subject.words.start(word) - 1) == '(';
        if (bracketed && subject.words.folded(word).charAt(0) == core.getFirst().charAt(0)) {
            known.add(
                    key,
                    List.of(subject.words.folded(word)),
                    subject.text.substring(subject.words.start(word), subject.words.end(word)));
        }
    }
}
