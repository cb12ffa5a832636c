package org.incidentcommons.sanitize;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what may identify a person or an organization and proposes what to put in its place. It keeps nothing between
 * calls and may be shared by threads; building one reads the word lists, so build it once.
 */
public final class Sanitizer {
    private final List<Detector> detectors;
    private final Names names;
    private final OrganizationAliases aliases;

    private Sanitizer(Lexicon lexicon) {
        this.names = new Names(lexicon);
        this.aliases = new OrganizationAliases(names, lexicon);
        this.detectors = List.of(
                new Secrets(lexicon),
                new MailAddresses(),
                new WebAddresses(lexicon),
                new NetworkAddresses(lexicon),
                new NumberForms(lexicon),
                new PhoneNumbers(lexicon),
                new Coordinates(),
                new PostalAddresses(lexicon),
                new SystemNames(lexicon),
                new OrganizationNames(names, aliases, lexicon),
                new PersonNames(names, lexicon),
                new LabelledValues(names, lexicon),
                new KnownNames(names));
    }

    /** With the word lists packed with the program. */
    public static Sanitizer standard() {
        return new Sanitizer(Lexicon.packed());
    }

    /**
     * With the word lists of {@code configFolder/sanitize}; a file that is not there is taken from the program.
     *
     * @throws IllegalArgumentException naming the file and what is wrong with it
     */
    public static Sanitizer configured(Path configFolder) {
        return new Sanitizer(Lexicon.from(configFolder));
    }

    /** Examines the first, or the only, text of a report. */
    public Examination examine(String text, Hints hints) {
        Register register = new Register(hints);
        hints.organizations().forEach(name -> aliases.learn(name, register.organizations()));
        hints.people().forEach(name -> register.people().key(PersonName.written(name, names)));
        return examine(text, register);
    }

    Examination examine(String text, Register register) {
        Subject subject = new Subject(text, register);
        List<Placeholder> placeholders = Placeholder.in(text);
        placeholders.forEach(register::reserve);
        List<Mark> marks = new ArrayList<>();
        detectors.forEach(detector -> detector.mark(subject, marks));
        List<Finding> findings = new ArrayList<>();
        for (Mark mark : Marks.settle(marks, placeholders)) {
            findings.add(new Finding(
                    mark.kind(),
                    mark.start(),
                    mark.end(),
                    text.substring(mark.start(), mark.end()),
                    register.replacement(mark.kind(), mark.key())));
        }
        return new Examination(text, findings, this, register);
    }
}
