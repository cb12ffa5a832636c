package org.incidentcommons.sanitize;

import java.util.ArrayList;
import java.util.List;

/**
 * A name as mentioned, folded: given names or initials first, surname last; either may be missing.
 *
 * @param given given names, initials as one letter
 * @param surname empty if only a given name is mentioned
 */
record PersonName(List<String> given, String surname) {
    /** Reads the words of a mention; a single word is a given name if it is known as one. */
    static PersonName of(List<String> words, Names names) {
        List<String> full = new ArrayList<>(words);
        String last = full.removeLast();
        return full.isEmpty() && names.isGiven(last)
                ? new PersonName(List.of(last), "")
                : new PersonName(List.copyOf(full), last);
    }

    /** A name as document properties have it: "Given Surname", "Surname, Given" or given.surname. */
    static PersonName written(String name, Names names) {
        List<String> words = new ArrayList<>(OrganizationAliases.wordsOf(name.replace('.', ' ')));
        if (words.isEmpty()) {
            return new PersonName(List.of(), "");
        }
        if (name.indexOf(',') > 0) {
            words.add(words.removeFirst());
        }
        return of(words, names);
    }

    /** Whether nothing in the names speaks against one person: the surname agrees and so does the first given name. */
    boolean mayBe(PersonName other) {
        boolean surnames = surname.isEmpty() || other.surname.isEmpty() || surname.equals(other.surname);
        boolean anchored = !surname.isEmpty() && surname.equals(other.surname)
                || !given.isEmpty()
                        && !other.given.isEmpty()
                        && given.getFirst().length() > 1
                        && given.getFirst().equals(other.given.getFirst());
        return surnames
                && anchored
                && (given.isEmpty() || other.given.isEmpty() || agree(given.getFirst(), other.given.getFirst()));
    }

    private static boolean agree(String one, String other) {
        return one.equals(other) || (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
    }

    /** Whether this says more than the other, so that it is the better one to compare with later. */
    boolean isFullerThan(PersonName other) {
        return weight() > other.weight();
    }

    private int weight() {
        return (surname.isEmpty() ? 0 : 100)
                + given.stream().mapToInt(String::length).sum();
    }

    @Override
    public String toString() {
        return "PersonName[" + given.size() + " given names]";
    }
}
