package org.incidentcommons.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code of another system in short form: the system's prefix, a colon, the code there, as in {@code naics:31-33},
 * {@code veris:action.hacking.variety.Use of stolen creds} or {@code attack:T1566}.
 */
public record Curie(String prefix, String local) {
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]*");
    /** Words with single spaces, because VERIS writes some of its varieties so. */
    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{N}][^\\s:]*( [^\\s:]+)*");

    public Curie {
        if (!PREFIX.matcher(prefix).matches() || !LOCAL.matcher(local).matches()) {
            throw new IllegalArgumentException("not a code of the form prefix:code");
        }
    }

    /** The code written as {@code prefix:local}, or empty when the text does not have that form. */
    public static Optional<Curie> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        String prefix = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String local = text.substring(colon + 1).strip();
        return PREFIX.matcher(prefix).matches() && LOCAL.matcher(local).matches()
                ? Optional.of(new Curie(prefix, local))
                : Optional.empty();
    }

    /** One spelling for looking up, because systems differ in the case they write. */
    String key() {
        return prefix + ':' + local.toLowerCase(Locale.ROOT);
    }

    /**
     * This code and then the ever more general ones above it in its own system: {@code a.b.c} is below {@code a.b}, and
     * a code of digits below the same code with a digit less, down to two, where industry codes have their sectors.
     */
    List<Curie> fromSpecificToGeneral() {
        List<Curie> codes = new ArrayList<>();
        String code = local;
        while (!code.isEmpty()) {
            codes.add(new Curie(prefix, code));
            int dot = code.lastIndexOf('.');
            if (dot > 0) {
                code = code.substring(0, dot);
            } else if (code.length() > 2 && isDigits(code)) {
                code = code.substring(0, code.length() - 1);
            } else {
                code = "";
            }
        }
        return codes;
    }

    /** Whether this code names a range, as {@code naics:31-33} does, and the other lies in it. */
    boolean spans(Curie other) {
        int dash = local.indexOf('-');
        if (dash < 1 || !prefix.equals(other.prefix) || !isDigits(other.local)) {
            return false;
        }
        String first = local.substring(0, dash);
        String last = local.substring(dash + 1);
        return isDigits(first)
                && isDigits(last)
                && other.local.length() == first.length()
                && other.local.compareTo(first) >= 0
                && other.local.compareTo(last) <= 0;
    }

    boolean isRange() {
        int dash = local.indexOf('-');
        return dash > 0 && isDigits(local.substring(0, dash)) && isDigits(local.substring(dash + 1));
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return prefix + ':' + local;
    }
}
