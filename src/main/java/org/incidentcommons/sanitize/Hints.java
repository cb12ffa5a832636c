package org.incidentcommons.sanitize;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about the origin of a text before it is read. Each name is looked for in its usual variants too: an
 * organization without its legal form, by its short form and its initials; a person by surname, by initial and surname,
 * and by the left part of an e-mail address.
 *
 * @param organizations names of the contributor and of others that must not be told
 * @param people names of people, such as author and last editor from the properties of the document
 * @param country where a phone number without country code is from, as ISO 3166-1 alpha-2; empty if not known
 */
public record Hints(List<String> organizations, List<String> people, Optional<String> country) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Hints NONE = new Hints(List.of(), List.of(), Optional.empty());

    public Hints {
        organizations = clean(organizations);
        people = clean(people);
        country = country.map(code -> code.toUpperCase(Locale.ROOT));
        if (country.isPresent() && !COUNTRIES.contains(country.get())) {
            throw new IllegalArgumentException("a country is two letters of ISO 3166-1");
        }
    }

    public static Hints none() {
        return NONE;
    }

    public static Hints organizations(String... names) {
        return new Hints(List.of(names), List.of(), Optional.empty());
    }

    public Hints withPeople(List<String> names) {
        return new Hints(organizations, names, country);
    }

    public Hints withCountry(String code) {
        return new Hints(organizations, people, Optional.of(code));
    }

    private static List<String> clean(List<String> names) {
        return names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return "Hints[" + organizations.size() + " organizations, " + people.size() + " people, " + country.orElse("-")
                + "]";
    }
}
