package org.incidentcommons.sanitize;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which words are compared: lower case, accents off, curly apostrophes straight. */
final class Fold {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private Fold() {}

    static String of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                String plain = Normalizer.normalize(lower.replace('\u2019', '\''), Normalizer.Form.NFD);
                return MARKS.matcher(plain).replaceAll("");
            }
        }
        return lower;
    }
}
