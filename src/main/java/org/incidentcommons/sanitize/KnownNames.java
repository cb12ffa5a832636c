package org.incidentcommons.sanitize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Names that a hint, an e-mail address or another place in the report has told, wherever else they occur: whole, by
 * surname alone, by initial and surname, by short form. Runs after all other detectors.
 */
final class KnownNames implements Detector {
    /** Shortest surname that is looked for alone. */
    private static final int SHORTEST_SURNAME = 3;

    /**
     * Folded words to look for.
     *
     * @param exact as in {@link KnownOrganizations.Alias}
     */
    private record Sequence(FindingKind kind, List<String> words, String exact, Supplier<String> key) {}

    private final Names names;

    KnownNames(Names names) {
        this.names = names;
    }

    @Override
    public void mark(Subject subject, List<Mark> marks) {
        Map<String, List<Sequence>> byFirstWord = new HashMap<>();
        subject.register
                .organizations()
                .all()
                .forEach(alias -> add(
                        byFirstWord, new Sequence(FindingKind.ORGANIZATION, alias.words(), alias.exact(), alias::key)));
        subject.register.people().all().forEach(person -> addPerson(subject, person, byFirstWord));
        marks.stream()
                .filter(mark -> mark.kind() == FindingKind.EMAIL)
                .map(Mark::key)
                .distinct()
                .forEach(address -> addMailName(subject, address, byFirstWord));
        byFirstWord
                .values()
                .forEach(sequences -> sequences.sort(
                        Comparator.comparingInt((Sequence s) -> s.words().size())
                                .reversed()));
        if (byFirstWord.isEmpty()) {
            return;
        }
        for (int word = 0; word < subject.words.count(); word++) {
            for (Sequence sequence : byFirstWord.getOrDefault(subject.words.folded(word), List.of())) {
                int end = endOfMatch(subject, word, sequence);
                if (end > word) {
                    marks.add(new Mark(
                            sequence.kind(),
                            subject.words.start(word),
                            subject.words.end(end - 1),
                            sequence.key().get()));
                    word = end - 1;
                    break;
                }
            }
        }
    }

    private static void add(Map<String, List<Sequence>> byFirstWord, Sequence sequence) {
        byFirstWord
                .computeIfAbsent(sequence.words().getFirst(), any -> new ArrayList<>())
                .add(sequence);
    }

    private void addPerson(Subject subject, PersonName person, Map<String, List<Sequence>> byFirstWord) {
        String surname = person.surname();
        if (!person.given().isEmpty() && !surname.isEmpty()) {
            String given = person.given().getFirst();
            addName(subject, List.of(given, surname), person, byFirstWord);
            addName(subject, List.of(surname, given), person, byFirstWord);
            addName(subject, List.of(given.substring(0, 1), surname), person, byFirstWord);
        }
        if (surname.length() >= SHORTEST_SURNAME && !names.isCommon(surname) && !subject.alsoUncapitalized(surname)) {
            PersonName alone = new PersonName(List.of(), surname);
            addName(subject, List.of(surname), alone, byFirstWord);
        }
    }

    private static void addName(
            Subject subject, List<String> words, PersonName name, Map<String, List<Sequence>> byFirstWord) {
        add(
                byFirstWord,
                new Sequence(
                        FindingKind.PERSON,
                        words,
                        "",
                        () -> subject.register.people().key(name)));
    }

    /** {@code maria.lind@} makes "Maria Lind" a name. */
    private void addMailName(Subject subject, String address, Map<String, List<Sequence>> byFirstWord) {
        String[] parts = address.substring(0, address.indexOf('@')).split("[._-]");
        boolean name = parts.length == 2
                && parts[0].length() > 1
                && parts[1].length() > 1
                && parts[0].chars().allMatch(Character::isLetter)
                && parts[1].chars().allMatch(Character::isLetter)
                && !names.isCommon(Fold.of(parts[0]))
                && !names.isCommon(Fold.of(parts[1]));
        if (name) {
            PersonName person = new PersonName(List.of(Fold.of(parts[0])), Fold.of(parts[1]));
            addName(subject, List.of(person.given().getFirst(), person.surname()), person, byFirstWord);
        }
    }

    private static int endOfMatch(Subject subject, int first, Sequence sequence) {
        Words words = subject.words;
        int word = first;
        for (int i = 0; i < sequence.words().size(); i++, word++) {
            if (i > 0
                    && word < words.count()
                    && words.folded(word).equals("and")
                    && !sequence.words().get(i).equals("and")) {
                word++;
            }
            boolean near = i == 0 || word < words.count() && words.start(word) - words.end(word - 1) <= 3;
            if (word >= words.count()
                    || !near
                    || !words.folded(word).equals(sequence.words().get(i))) {
                return first;
            }
        }
        return isWrittenAs(subject, first, word, sequence) ? word : first;
    }

    private static boolean isWrittenAs(Subject subject, int first, int end, Sequence sequence) {
        String written = subject.text.substring(subject.words.start(first), subject.words.end(end - 1));
        boolean capitalized = subject.words.isCapitalized(first) && subject.words.isCapitalized(end - 1);
        if (sequence.exact() == null) {
            return end - first > 1 || capitalized;
        }
        boolean initials = sequence.exact().equals(sequence.exact().toUpperCase(Locale.ROOT));
        return written.equals(sequence.exact())
                || capitalized && (sequence.exact().isEmpty() || !initials);
    }
}
