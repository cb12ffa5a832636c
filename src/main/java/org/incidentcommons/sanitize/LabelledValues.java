package org.incidentcommons.sanitize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values behind a label: "Prepared by: ...", "Date of birth: ...", "password = ...", also in tables ("Author | ...").
 * The labels are in {@code positions.yaml}.
 */
final class LabelledValues implements Detector {
    /** Longest label in words. */
    private static final int LABEL_WORDS = 4;
    /** Most names behind one label, as in a list of participants. */
    private static final int MOST_NAMES = 30;

    private static final String MONTH = "(?:\\d{1,2}|\\p{L}{3,10}\\.?)";
    private static final Pattern DATE = Pattern.compile("\\d{1,4}(?:st|nd|rd|th|\\.)?[-./ ]{1,2}(?:of )?" + MONTH
            + "[-./, ]{1,2}\\d{2,4}(?!\\d)|\\p{L}{3,10}\\.? \\d{1,2},? \\d{4}");
    private static final Pattern TOKEN = Pattern.compile("[^\\s,;|<>\"()]{2,100}");
    private static final Pattern PASSWORD =
            Pattern.compile("(?=\\S{0,99}\\d)(?=\\S{0,99}[\\p{L}\\p{Punct}])[^\\s|\"<>]{6,100}");
    private static final Pattern USER =
            Pattern.compile("(?=\\S{0,63}[\\d._\\\\-])[\\p{L}\\p{N}][\\p{L}\\p{N}._\\\\@-]{1,63}(?<![.-])");
    private static final Pattern LINE_WITH_SIGN = Pattern.compile("(?=[^\\n]{0,99}[\\d\\\\@<])[^\\n|]{3,200}(?<!\\s)");
    private static final Pattern ADDRESS = Pattern.compile("(?=[^\\n]{0,99}\\d)\\p{Alnum}[^\\n|;]{5,150}(?<!\\s)");

    /**
     * What a single word announces only at the start of a line or a cell: "from", "client", "address" are words too.
     */
    private static final Set<FindingKind> OPENING_LINE =
            Set.of(FindingKind.PERSON, FindingKind.ORGANIZATION, FindingKind.ADDRESS);

    private record Label(FindingKind kind, Pattern value) {}

    private final Names names;
    private final Map<String, Label> labels = new HashMap<>();

    LabelledValues(Names names, Lexicon lexicon) {
        this.names = names;
        Lexicon.File positions = lexicon.file("positions.yaml");
        put(positions, "personLabels", FindingKind.PERSON, TOKEN);
        put(positions, "organizationLabels", FindingKind.ORGANIZATION, TOKEN);
        put(positions, "addressLabels", FindingKind.ADDRESS, ADDRESS);
        put(positions, "birthDateLabels", FindingKind.BIRTH_DATE, DATE);
        put(positions, "userNameLabels", FindingKind.USER_NAME, USER);
        put(positions, "secretLabels", FindingKind.SECRET, PASSWORD);
        put(positions, "metadataLabels", FindingKind.METADATA, LINE_WITH_SIGN);
    }

    private void put(Lexicon.File positions, String list, FindingKind kind, Pattern value) {
        positions.folded(list).forEach(label -> labels.put(label, new Label(kind, value)));
    }

    @Override
    public void mark(Subject subject, List<Mark> marks) {
        List<Mention> people = new ArrayList<>();
        Words words = subject.words;
        for (int word = 0; word < words.count(); word++) {
            int separator = separatorAfter(subject.text, words, word);
            if (separator >= 0) {
                Label label = labelEndingAt(subject, word);
                if (label != null) {
                    markValue(subject, label, startOfValue(subject.text, separator + 1), marks, people);
                }
            }
        }
        PersonNames.identify(people, subject, names, marks);
    }

    /** The colon, bar or equals sign behind the word, formatting signs skipped; -1 if there is none. */
    private static int separatorAfter(String text, Words words, int word) {
        int limit = Math.min(text.length(), words.end(word) + 4);
        for (int i = words.end(word); i < limit; i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '|' || c == '=') {
                return i;
            }
            if (" *_)\u00A0\t.".indexOf(c) < 0) {
                return -1;
            }
        }
        return -1;
    }

    private Label labelEndingAt(Subject subject, int last) {
        Words words = subject.words;
        String phrase = "";
        Label found = null;
        for (int word = last; word >= 0 && word > last - LABEL_WORDS; word--) {
            phrase = phrase.isEmpty() ? words.folded(word) : words.folded(word) + " " + phrase;
            Label label = labels.get(phrase);
            if (label != null
                    && (word < last
                            || !OPENING_LINE.contains(label.kind())
                            || opensLine(subject.text, words.start(word)))) {
                found = label;
            }
            if (word > 0 && words.start(word) - words.end(word - 1) > 1) {
                break;
            }
        }
        return found;
    }

    private static boolean opensLine(String text, int start) {
        int i = start - 1;
        while (i >= 0 && start - i < 8 && " *_-\t\u00A0#>\u2022".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 || "\n\r|;,(.?".indexOf(text.charAt(i)) >= 0;
    }

    /** After blanks and formatting signs, and after one line break if the label has a line of its own. */
    private static int startOfValue(String text, int from) {
        int i = from;
        int breaks = 0;
        while (i < text.length() && i - from < 12) {
            char c = text.charAt(i);
            breaks += c == '\n' ? 1 : 0;
            if (breaks > 1 || " *_\t\r\n\u00A0\"'|<(".indexOf(c) < 0) {
                break;
            }
            i++;
        }
        return i;
    }

    private void markValue(Subject subject, Label label, int start, List<Mark> marks, List<Mention> people) {
        switch (label.kind()) {
            case PERSON -> addPeople(subject, start, people);
            case ORGANIZATION -> addOrganization(subject, start, marks);
            default -> {
                Matcher value = label.value().matcher(subject.text).region(start, subject.text.length());
                value.useTransparentBounds(true);
                if (value.lookingAt()) {
                    marks.add(new Mark(label.kind(), start, value.end(), Fold.of(value.group())));
                }
            }
        }
    }

    private void addPeople(Subject subject, int start, List<Mention> people) {
        Words words = subject.words;
        int word = words.from(start);
        for (int count = 0; count < MOST_NAMES && word < words.count(); count++) {
            int end = names.end(words, word);
            boolean reached = count == 0 ? words.start(word) - start <= 1 : true;
            if (!reached || end == word || !isName(subject, word, end)) {
                return;
            }
            boolean reversed = end - word == 1 && isCommaThenGiven(subject, end);
            end = reversed ? names.end(words, end) : end;
            people.add(new Mention(word, end, words.start(word), reversed));
            int next = nextInList(subject.text, words, end);
            if (next < 0) {
                return;
            }
            word = next;
        }
    }

    private boolean isName(Subject subject, int word, int end) {
        Words words = subject.words;
        boolean given = names.isGiven(words.folded(word)) || names.isGiven(words.folded(end - 1));
        return given
                || !names.isCommon(words.folded(word))
                        && !subject.alsoUncapitalized(words.folded(end - 1))
                        && !isSentence(subject.text, words, end);
    }

    /** "To: Finance must approve" goes on in small letters, a name does not. */
    private static boolean isSentence(String text, Words words, int end) {
        return end < words.count() && words.isNextToFollowing(end - 1) && Character.isLowerCase(words.first(end));
    }

    private boolean isCommaThenGiven(Subject subject, int end) {
        Words words = subject.words;
        return end < words.count()
                && subject.text.startsWith(", ", words.end(end - 1))
                && words.start(end) == words.end(end - 1) + 2
                && names.isGiven(words.folded(end))
                && names.parts(words, end, names.end(words, end)) == 1;
    }

    private static int nextInList(String text, Words words, int end) {
        if (end >= words.count()) {
            return -1;
        }
        String gap = text.substring(words.end(end - 1), Math.min(words.start(end), words.end(end - 1) + 60));
        if (gap.strip().equals(",")
                || gap.strip().equals(";")
                || gap.strip().equals("&")
                || gap.strip().equals("/")) {
            return gap.contains("\n") ? -1 : end;
        }
        boolean and = gap.isBlank()
                && !gap.contains("\n")
                && end + 1 < words.count()
                && List.of("and", "und", "et", "y", "e", "en", "og", "och", "ja")
                        .contains(words.folded(end));
        return and ? end + 1 : -1;
    }

    private void addOrganization(Subject subject, int start, List<Mark> marks) {
        Words words = subject.words;
        int first = words.from(start);
        int end = first;
        while (end < words.count()
                && end - first < 8
                && (end == first
                        ? words.start(end) - start <= 1
                        : words.start(end) - words.end(end - 1) <= 3 && isInside(subject.text, words, end))
                && (words.isCapitalized(end) || end > first && words.length(end) <= 3)) {
            end++;
        }
        while (end > first && !words.isCapitalized(end - 1)) {
            end--;
        }
        boolean uncommon = false;
        for (int word = first; word < end; word++) {
            uncommon |= !names.isCommon(words.folded(word)) && !subject.alsoUncapitalized(words.folded(word));
        }
        if (uncommon) {
            String key = subject.register
                    .organizations()
                    .key(String.join(
                            " ",
                            OrganizationAliases.wordsOf(
                                    subject.text.substring(words.start(first), words.end(end - 1)))));
            subject.register
                    .organizations()
                    .add(
                            key,
                            OrganizationAliases.wordsOf(subject.text.substring(words.start(first), words.end(end - 1))),
                            "");
            marks.add(new Mark(FindingKind.ORGANIZATION, words.start(first), words.end(end - 1), key));
        }
    }

    private static boolean isInside(String text, Words words, int word) {
        for (int i = words.end(word - 1); i < words.start(word); i++) {
            if (" &-.'\u2019".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
