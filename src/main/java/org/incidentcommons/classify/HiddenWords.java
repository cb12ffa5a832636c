package org.incidentcommons.classify;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentcommons.sanitize.Examination;
import org.incidentcommons.sanitize.Finding;
import org.incidentcommons.sanitize.FindingKind;

/**
 * What stood where the sanitizer put its replacements. A name often tells the kind of organization ("... Regional
 * Hospital"), and {@code [organization A]} does not. The classifier reads these words for what kind of thing they name;
 * its answers hold concepts and safe sentences only. Keep a value no longer than the suggesting takes; it prints its
 * size, never its words.
 */
public final class HiddenWords {
    /** For texts whose findings are no longer known. */
    public static final HiddenWords NONE = new HiddenWords(Map.of());

    private static final Set<FindingKind> TELLING =
            EnumSet.of(FindingKind.ORGANIZATION, FindingKind.PERSON, FindingKind.HOST_NAME);
    private static final Pattern REPLACEMENT = Pattern.compile("\\[("
            + Stream.of(FindingKind.values())
                    .map(kind -> Pattern.quote(kind.word()))
                    .collect(Collectors.joining("|"))
            + ") ([1-9]\\d*|[A-Z]+)]");

    private final Map<String, String> byReplacement;

    private HiddenWords(Map<String, String> byReplacement) {
        this.byReplacement = byReplacement;
    }

    /** Of a report's text; with {@link #and} of its further texts. */
    public static HiddenWords of(Examination examination) {
        return NONE.and(examination);
    }

    /** These and those of another text of the same report. Of several spellings the longest tells most. */
    public HiddenWords and(Examination examination) {
        Map<String, String> all = new HashMap<>(byReplacement);
        for (Finding finding : examination.findings()) {
            if (TELLING.contains(finding.kind())) {
                all.merge(
                        finding.replacement(),
                        finding.text(),
                        (known, other) -> other.length() > known.length() ? other : known);
            }
        }
        return new HiddenWords(Map.copyOf(all));
    }

    /** The replacement that begins at this place of a safe text, or an empty text. */
    static String replacementAt(String text, int at) {
        Matcher matcher = REPLACEMENT.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.group() : "";
    }

    /** The words behind a replacement, empty when they are not known. */
    String behind(String replacement) {
        return byReplacement.getOrDefault(replacement, "");
    }

    @Override
    public String toString() {
        return "HiddenWords[" + byReplacement.size() + "]";
    }
}
