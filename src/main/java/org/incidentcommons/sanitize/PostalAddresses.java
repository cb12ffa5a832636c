package org.incidentcommons.sanitize;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Street addresses: a house number beside a word that makes a street in English, German, French, Spanish, Italian,
 * Portuguese, Dutch, Nordic, Finnish, Polish or Hungarian, with the unit, place and post code behind it. Post codes
 * that stand with a state, British and Canadian ones, and post boxes are found alone too.
 */
final class PostalAddresses implements Detector {
    /** Most words of a street's name. */
    private static final int STREET_WORDS = 4;

    private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d{1,5}[A-Za-z]?(?:-\\d{1,5}[A-Za-z]?)?");

    private final Set<String> types;
    private final Set<String> heads;
    private final List<String> endings;
    private final Set<String> secondWords;
    private final Pattern rest;
    private final Pattern alone;
    private final Set<String> states;
    private final Set<String> openers;

    PostalAddresses(Lexicon lexicon) {
        Lexicon.File file = lexicon.file("addresses.yaml");
        this.types = Set.copyOf(file.written("streetTypes"));
        this.heads = file.written("streetHeads").stream()
                .map(head -> Fold.of(head).replace(".", ""))
                .collect(Collectors.toUnmodifiableSet());
        this.endings = List.copyOf(file.folded("streetEndings"));
        this.secondWords = file.folded("streetSecondWords");
        this.states = Set.copyOf(file.written("states"));
        Set<String> openers = new HashSet<>(file.folded("states"));
        openers.addAll(file.folded("openers"));
        this.openers = openers;
        String states = "(?:" + String.join("|", file.written("states")) + ")";
        String place = "\\p{Lu}[\\p{L}.'\u2019-]{1,30}+";
        String between = "[ \u00A0]?,?[ \u00A0]?\\n?[ \u00A0]{0,4}";
        this.rest = Pattern.compile("\\.?(?:" + between
                + "(?i:Apt|Apartment|Suite|Ste|Unit|Floor|Room|Rm|Building|Bldg|Box|Postbox|No)\\b\\.? ?#?[A-Za-z0-9-]{1,6}+){0,2}"
                + "(?:" + between + "(?:" + place + "[ \u00A0]){0,2}" + place + "(?=" + between + "(?:" + states
                + "\\b[ ,\\n]|\\d{4,5}\\b|[A-Z]{1,2}\\d)))?"
                + "(?:" + between + states + "\\b)?(?:" + between
                + "(?:\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2})\\b)?"
                + "(?:" + between + "(?:[A-Z]{1,2}-)?\\d{4,5} " + place + ")?");
        this.alone = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
                + states + " \\d{5}(?:-\\d{4})?"
                + "|[A-PR-UWYZ][A-HK-Y]?\\d[A-HJKPSTUW\\d]? \\d[ABD-HJLNP-UW-Z]{2}"
                + "|[ABCEGHJ-NPRSTVXY]\\d[A-Z] \\d[A-Z]\\d"
                + "|(?i:P\\.? ?O\\.? ?Box|Postfach|Postbus|Apartado|Casella Postale|Postboks|Boîte Postale) ?\\d[\\d ]{1,8}\\d?"
                + "|(?:Suite|Ste\\.|Apt\\.?|Apartment|Flat) #?\\d{1,5}[A-Z]?" + "|(?:PSC|Unit) \\d{3,5},? Box \\d{3,5}"
                + "|(?:APO|FPO|DPO) A[AEP] \\d{5}"
                + ")(?![\\p{L}\\p{N}])");
    }

    @Override
    public void mark(Subject subject, List<Mark> marks) {
        Words words = subject.words;
        Matcher after = rest.matcher(subject.text).useTransparentBounds(true);
        Matcher standing = alone.matcher(subject.text).useTransparentBounds(true);
        for (int word = 0; word < words.count(); word++) {
            markStreet(subject, word, after, marks);
            markAlone(subject, word, standing, marks);
        }
    }

    /** What needs no street: a state with its ZIP code, a post code of unmistakable form, a box. */
    private void markAlone(Subject subject, int word, Matcher matcher, List<Mark> marks) {
        Words words = subject.words;
        boolean worthwhile = words.isCapitalized(word)
                && (words.hasDigit(word) && words.length(word) <= 4 || openers.contains(words.folded(word)));
        if (worthwhile
                && matcher.region(words.start(word), subject.text.length()).lookingAt()) {
            int start =
                    states.contains(matcher.group().substring(0, 2)) ? startOfPlace(subject, word) : matcher.start();
            marks.add(new Mark(
                    FindingKind.ADDRESS, start, matcher.end(), Fold.of(subject.text.substring(start, matcher.end()))));
        }
    }

    /** The place before a comma before the state, at most three words. */
    private static int startOfPlace(Subject subject, int state) {
        Words words = subject.words;
        int first = state;
        if (state > 0
                && subject.text
                        .substring(words.end(state - 1), words.start(state))
                        .equals(", ")
                && words.isCapitalized(state - 1)) {
            first = state - 1;
            while (first > 0
                    && state - first < 3
                    && words.isNextToFollowing(first - 1)
                    && words.isCapitalized(first - 1)) {
                first--;
            }
        }
        return words.start(first);
    }

    private void markStreet(Subject subject, int word, Matcher after, List<Mark> marks) {
        Words words = subject.words;
        String folded = words.folded(word);
        if (words.isCapitalized(word) && types.contains(subject.text.substring(words.start(word), words.end(word)))) {
            int number = numberBefore(words, word);
            if (number >= 0) {
                add(subject, number, word + 1, after, marks);
            }
        }
        if (heads.contains(folded)) {
            markHead(subject, word, after, marks);
        }
        boolean ending = secondWords.contains(folded) || words.isCapitalized(word) && isOneWordStreet(folded);
        if (ending && word + 1 < words.count() && isClose(words, word) && isNumber(subject.text, words, word + 1)) {
            int first = word > 0
                            && (secondWords.contains(folded) || endings.contains(folded))
                            && words.isNextToFollowing(word - 1)
                            && words.isCapitalized(word - 1)
                    ? word - 1
                    : word;
            if (first < word || !endings.contains(folded)) {
                boolean numbered = first > 0 && isClose(words, first - 1) && isNumber(subject.text, words, first - 1);
                add(subject, numbered ? first - 1 : first, word + 2, after, marks);
            }
        }
    }

    private boolean isOneWordStreet(String folded) {
        if (folded.length() > 5 || endings.contains(folded)) {
            for (String ending : endings) {
                if (folded.endsWith(ending)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The house number before the street's name that ends at {@code last}; -1 if there is none. */
    private static int numberBefore(Words words, int last) {
        for (int word = last - 1;
                word >= 0 && last - word <= STREET_WORDS + 1 && words.isNextToFollowing(word);
                word--) {
            if (words.hasDigit(word)
                    && words.length(word) <= 6
                    && Character.isDigit(words.first(word))
                    && last - word > 1) {
                return word > 0
                                && words.isNextToFollowing(word - 1)
                                && words.hasDigit(word - 1)
                                && words.length(word - 1) <= 5
                        ? word - 1
                        : word;
            }
            if (!words.isCapitalized(word) && !words.hasDigit(word)) {
                return -1;
            }
        }
        return -1;
    }

    /** "12 rue de la Gare", "Via Roma 12", "ul. Dluga 7". */
    private void markHead(Subject subject, int head, Matcher after, List<Mark> marks) {
        Words words = subject.words;
        int end = head + 1;
        int named = 0;
        while (end < words.count()
                && end - head <= STREET_WORDS + 2
                && isClose(words, end - 1)
                && !words.hasDigit(end)
                && (words.isCapitalized(end) || named == 0 && words.length(end) <= 5)) {
            named += words.isCapitalized(end) ? 1 : 0;
            end++;
        }
        boolean before = head > 0 && isClose(words, head - 1) && isNumber(subject.text, words, head - 1);
        boolean behind =
                end < words.count() && words.start(end) - words.end(end - 1) <= 3 && isNumber(subject.text, words, end);
        if (named > 0 && (before || behind)) {
            add(subject, before ? head - 1 : head, behind ? end + 1 : end, after, marks);
        }
    }

    private static boolean isClose(Words words, int word) {
        return words.start(word + 1) - words.end(word) <= 2;
    }

    private static boolean isNumber(String text, Words words, int word) {
        return words.hasDigit(word)
                && HOUSE_NUMBER
                        .matcher(text)
                        .region(words.start(word), words.end(word))
                        .matches();
    }

    private void add(Subject subject, int first, int end, Matcher after, List<Mark> marks) {
        Words words = subject.words;
        int start = words.start(first);
        int to = words.end(end - 1);
        if (after.region(to, subject.text.length()).lookingAt()) {
            to = after.end();
        }
        marks.add(new Mark(FindingKind.ADDRESS, start, to, Fold.of(subject.text.substring(start, to))));
    }
}
