package org.incidentcommons.sanitize;

import java.util.ArrayList;
import java.util.List;

/**
 * The people of one report. Mentions that agree are one person; a mention that fits several is nobody of them for sure.
 */
final class KnownPeople {
    private final List<PersonName> people = new ArrayList<>();

    /** The key of the person mentioned; a new one if nobody fits or several do. */
    String key(PersonName mention) {
        int found = -1;
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).equals(mention)) {
                return key(i);
            }
            if (people.get(i).mayBe(mention)) {
                found = found == -1 ? i : -2;
            }
        }
        if (found < 0) {
            people.add(mention);
            return key(people.size() - 1);
        }
        if (mention.isFullerThan(people.get(found))) {
            people.set(found, mention);
        }
        return key(found);
    }

    private static String key(int person) {
        return "#" + person;
    }

    List<PersonName> all() {
        return List.copyOf(people);
    }
}
