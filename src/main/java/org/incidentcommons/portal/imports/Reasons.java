package org.incidentcommons.portal.imports;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidentcommons.portal.language.Language;
import org.incidentcommons.portal.language.Messages;
import org.incidentcommons.portal.language.Words;

/** Stored reasons in the reader's language, as far as they are known. */
@Singleton
class Reasons {
    /** How {@code extract} says what of a document was not read: clauses with semicolons between them. */
    private static final Pattern PART = Pattern.compile("Part of the text was read: (.*)\\.");

    /** How {@code ingest} says that an older report stays. */
    private static final Pattern AGAIN =
            Pattern.compile("Processed again without success, so its report stays as it was: (.*)");

    private final Words english;

    Reasons(Messages messages) {
        english = messages.in(Language.ENGLISH);
    }

    /** @param isAsStored whether it is told in English, as it is stored, whatever language the page is in */
    record Told(String text, boolean isAsStored) {}

    Told tell(String stored, Words words) {
        Optional<String> said = stored.isBlank() ? Optional.of("") : say(stored, words);
        return new Told(said.orElse(stored), said.isEmpty());
    }

    private Optional<String> say(String stored, Words words) {
        Matcher again = AGAIN.matcher(stored);
        if (again.matches()) {
            return say(again.group(1), words).map(reason -> words.say("reason.again", "reason", reason));
        }
        Matcher part = PART.matcher(stored);
        return part.matches() ? clauses(part.group(1), words) : Reason.say(stored, english, words);
    }

    private Optional<String> clauses(String stored, Words words) {
        List<Optional<String>> said = Stream.of(stored.split("; "))
                .map(clause -> Reason.say(clause, english, words))
                .toList();
        return said.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(words.say(
                        "reason.part",
                        "clauses",
                        String.join(
                                "; ", said.stream().flatMap(Optional::stream).toList())));
    }
}
