package org.incidentcommons.sanitize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of people in their usual positions: after an honorific, a role, a greeting or "reported by", before "said", in
 * a signature, and wherever a known given name has a surname behind it. Names after a label are
 * {@link LabelledValues}'.
 */
final class PersonNames implements Detector {
    /** A closing line and the blank lines after it take no more than this, in UTF-16 units. */
    private static final int SIGNATURE = 60;

    /** "Herr Prof. Dr." is as far as it goes. */
    private static final int MOST_TITLES = 4;

    private static final Set<String> GAPS = Set.of(" ", ". ", "\u00A0", ".\u00A0", ".");

    private final Names names;
    private final Set<String> honorifics;
    private final Set<String> weakHonorifics;
    private final Set<String> roles;
    private final Set<String> verbsBeforeBy;
    private final Set<String> speaking;
    private final Set<String> greetings;
    private final Set<String> introductions;
    private final Set<String> closings;
    private final Set<String> placeTails;
    private final Set<String> things;

    PersonNames(Names names, Lexicon lexicon) {
        this.names = names;
        Lexicon.File lists = lexicon.file("names.yaml");
        this.honorifics = lists.folded("honorifics");
        this.things = lists.folded("namedThings");
        this.weakHonorifics = lists.folded("weakHonorifics");
        Lexicon.File positions = lexicon.file("positions.yaml");
        this.roles = positions.folded("roles");
        this.verbsBeforeBy = positions.folded("verbsBeforeBy");
        this.speaking = positions.folded("speaking");
        this.greetings = positions.folded("greetings");
        this.introductions = positions.folded("introductions");
        this.closings = positions.folded("closings");
        Set<String> tails = new HashSet<>(lexicon.file("organizations.yaml").folded("tails"));
        tails.addAll(lexicon.file("addresses.yaml").folded("streetTypes"));
        this.placeTails = Set.copyOf(tails);
    }

    @Override
    public void mark(Subject subject, List<Mark> marks) {
        List<Mention> mentions = new ArrayList<>();
        Words words = subject.words;
        for (int word = 0; word < words.count(); ) {
            Mention mention = mentionAt(subject, word);
            if (mention == null) {
                word++;
            } else {
                mentions.add(mention);
                word = mention.end();
            }
        }
        identify(mentions, subject, names, marks);
    }

    /** Longer mentions first, so that a surname alone meets the full name it belongs to. */
    static void identify(List<Mention> mentions, Subject subject, Names names, List<Mark> marks) {
        mentions.sort(Comparator.comparingInt((Mention mention) -> mention.first() - mention.end()));
        for (Mention mention : mentions) {
            String key = subject.register.people().key(mention.name(subject.words, names));
            marks.add(new Mark(FindingKind.PERSON, mention.start(), subject.words.end(mention.end() - 1), key));
        }
    }

    private Mention mentionAt(Subject subject, int word) {
        Words words = subject.words;
        if (!words.isCapitalized(word)) {
            return null;
        }
        String folded = words.folded(word);
        if (honorifics.contains(folded) || folded.equals("m")) {
            Mention titled = titled(subject, word);
            if (titled != null) {
                return titled;
            }
        }
        int end = names.end(words, word);
        if (end == word || subject.text.startsWith("@", words.end(end - 1))) {
            return null;
        }
        boolean found = names.isGiven(folded) ? isGivenNameFirst(subject, word, end) : isAnnounced(subject, word, end);
        return found ? new Mention(word, end, words.start(word)) : null;
    }

    private Mention titled(Subject subject, int title) {
        Words words = subject.words;
        int name = title + 1;
        while (name < Math.min(words.count(), title + MOST_TITLES)
                && honorifics.contains(words.folded(name))
                && follows(subject, name)) {
            name++;
        }
        if (name >= words.count() || !follows(subject, name)) {
            return null;
        }
        boolean dotted = subject.text.charAt(words.end(name - 1)) == '.';
        int end = names.end(words, name);
        boolean weak =
                weakHonorifics.contains(words.folded(title)) || subject.isInCapitals(words.start(title)) && !dotted;
        boolean given = words.isCapitalized(name) && names.isGiven(words.folded(name));
        boolean sure = !weak
                || given
                || dotted && end - name > 1
                || !words.folded(title).equals("m") && isUnusual(subject, name, end);
        boolean place = end < words.count()
                && end > name
                && words.isNextToFollowing(end - 1)
                && placeTails.contains(words.folded(end));
        return end > name && sure && !place ? new Mention(name, end, words.start(title)) : null;
    }

    /** Whether only a blank, or a full stop and a blank, stand before the word. */
    private static boolean follows(Subject subject, int word) {
        int from = subject.words.end(word - 1);
        int to = subject.words.start(word);
        return to - from <= 2 && GAPS.contains(subject.text.substring(from, to));
    }

    /** A known given name: with a surname it is a name; alone only if it is nothing else and stands alone. */
    private boolean isGivenNameFirst(Subject subject, int word, int end) {
        Words words = subject.words;
        String folded = words.folded(word);
        boolean followed = end < words.count() && words.isNextToFollowing(end - 1) && words.isCapitalized(end);
        if (followed && (placeTails.contains(words.folded(end)) || words.hasDigit(end))) {
            return false;
        }
        boolean preceded = word > 0 && words.isNextToFollowing(word - 1) && words.isCapitalized(word - 1);
        if (names.parts(words, word, end) > 1) {
            boolean tail = placeTails.contains(words.folded(end - 1));
            boolean upper =
                    words.isUpperCase(word) && words.isUpperCase(end - 1) && subject.isInCapitals(words.start(word));
            return !tail
                    && !upper
                    && (names.isOnlyGiven(folded)
                            || isUnusual(subject, end - 1, end) && !subject.alsoUncapitalized(folded));
        }
        boolean thing = end < words.count() && words.isNextToFollowing(end - 1) && things.contains(words.folded(end))
                || word > 0 && words.folded(word - 1).equals("the");
        boolean alone = !thing
                && names.isOnlyGiven(folded)
                && words.length(word) > 2
                && !words.isUpperCase(word)
                && !followed
                && !preceded;
        return alone && !subject.alsoUncapitalized(folded) || isAnnounced(subject, word, end);
    }

    private boolean isAnnounced(Subject subject, int word, int end) {
        Words words = subject.words;
        boolean tail = placeTails.contains(words.folded(end - 1))
                || end < words.count() && words.isNextToFollowing(end - 1) && placeTails.contains(words.folded(end));
        if (tail || !isUnusual(subject, word, end)) {
            return false;
        }
        if (words.isUpperCase(word) || words.isUpperCase(end - 1)) {
            return isSignature(subject, word, end);
        }
        if (isAfter(words, word, greetings) || isAfterPhrase(words, word) || isSignature(subject, word, end)) {
            return true;
        }
        if (names.parts(words, word, end) < 2) {
            return false;
        }
        boolean by = word > 1
                && words.folded(word - 1).equals("by")
                && words.isNextToFollowing(word - 1)
                && verbsBeforeBy.contains(words.folded(word - 2));
        boolean speaks =
                end < words.count() && words.isNextToFollowing(end - 1) && speaking.contains(words.folded(end));
        return by || speaks || isAfter(words, word, roles) && !words.isUpperCase(word) || isBeforeRole(subject, end);
    }

    /** "NAME, the chief engineer": a role among the three words after the comma. */
    private boolean isBeforeRole(Subject subject, int end) {
        Words words = subject.words;
        if (!subject.text.startsWith(", ", words.end(end - 1))) {
            return false;
        }
        for (int word = end; word < Math.min(end + 3, words.count()); word++) {
            if (roles.contains(words.folded(word))) {
                return true;
            }
            if (!words.isNextToFollowing(word)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isAfter(Words words, int word, Set<String> list) {
        return word > 0 && words.isNextToFollowing(word - 1) && list.contains(words.folded(word - 1));
    }

    private boolean isAfterPhrase(Words words, int word) {
        return word > 1
                && words.isNextToFollowing(word - 1)
                && words.isNextToFollowing(word - 2)
                && (introductions.contains(words.folded(word - 2) + " " + words.folded(word - 1))
                        || introductions.contains(words.folded(word - 1)));
    }

    /** A short line of its own under "Kind regards". */
    private boolean isSignature(Subject subject, int word, int end) {
        String before =
                subject.text.substring(Math.max(0, subject.words.start(word) - SIGNATURE), subject.words.start(word));
        int lineStart = before.lastIndexOf('\n');
        boolean endOfLine = subject.words.end(end - 1) == subject.text.length()
                || "\r\n,(|".indexOf(subject.text.charAt(subject.words.end(end - 1))) >= 0;
        if (lineStart < 0 || !endOfLine || !before.substring(lineStart).isBlank()) {
            return false;
        }
        String closing = before.stripTrailing();
        closing = closing.substring(closing.lastIndexOf('\n') + 1).strip();
        return closings.contains(Fold.of(closing.replaceAll("[,.!:]+$", "")));
    }

    /** No word of it is common or written with a small letter elsewhere in the text. */
    private boolean isUnusual(Subject subject, int word, int end) {
        for (int i = word; i < end; i++) {
            String folded = subject.words.folded(i);
            boolean part = subject.words.isCapitalized(i) && subject.words.length(i) > 1;
            if (part && (names.isCommon(folded) || subject.alsoUncapitalized(folded))) {
                return false;
            }
        }
        return end > word;
    }
}
