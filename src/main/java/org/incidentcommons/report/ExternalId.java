package org.incidentcommons.report;

import java.util.Optional;
import java.util.regex.Pattern;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * The contributor's own identifier of a report, chosen for the public and shown with it. It never comes from a file
 * name as it stands: those may identify and go through the sanitizer first.
 *
 * @param value 1 to 190 printable characters
 */
public record ExternalId(String value) {
    private static final int MAX_LENGTH = 190; // what MariaDB can index in four bytes a character
    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\p{Cntrl}@<>]");
    private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}\\s@<>]([^\\p{Cntrl}@<>]*[^\\p{Cntrl}\\s@<>])?");

    public ExternalId {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An external id has 1 to " + MAX_LENGTH + " printable characters and none of @ < >");
        }
    }

    /** @return an id made from a sanitized name, what is not allowed in one left out; empty when nothing remains */
    public static Optional<ExternalId> from(SanitizedText name) {
        String printable = NOT_ALLOWED.matcher(name.value()).replaceAll(" ").strip();
        String end =
                printable.length() <= MAX_LENGTH ? printable : printable.substring(printable.length() - MAX_LENGTH);
        return Optional.of(end.strip()).filter(text -> !text.isEmpty()).map(ExternalId::new);
    }
}
