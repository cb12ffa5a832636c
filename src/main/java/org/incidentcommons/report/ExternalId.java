package org.incidentcommons.report;

import java.util.regex.Pattern;

/**
 * The contributor's own identifier of a report, chosen for the public and shown with it. It never comes from a file
 * name as it stands: those may identify and go through the sanitizer first.
 *
 * @param value 1 to 190 printable characters
 */
public record ExternalId(String value) {
    private static final int MAX_LENGTH = 190; // what MariaDB can index in four bytes a character
    private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}\\s@<>]([^\\p{Cntrl}@<>]*[^\\p{Cntrl}\\s@<>])?");

    public ExternalId {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An external id has 1 to " + MAX_LENGTH + " printable characters and none of @ < >");
        }
    }
}
