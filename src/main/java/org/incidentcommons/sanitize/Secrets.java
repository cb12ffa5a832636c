package org.incidentcommons.sanitize;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Keys and tokens that open systems, by the prefixes their issuers give them ({@code secrets.yaml}). */
final class Secrets implements Detector {
    private record Form(FindingKind kind, String trigger, Pattern pattern) {}

    private final List<Form> forms;

    Secrets(Lexicon lexicon) {
        Lexicon.File file = lexicon.file("secrets.yaml");
        this.forms =
                file.records("secrets").stream().map(entry -> form(file, entry)).toList();
    }

    private static Form form(Lexicon.File file, Map<?, ?> entry) {
        String trigger = String.valueOf(entry.get("trigger"));
        try {
            Object kind = entry.get("kind");
            return new Form(
                    kind == null ? FindingKind.SECRET : FindingKind.valueOf(kind.toString()),
                    trigger,
                    Pattern.compile(entry.get("pattern") + "(?![\\p{L}\\p{N}])"));
        } catch (PatternSyntaxException e) {
            throw file.complaint("secret '" + trigger + "': " + e.getMessage());
        }
    }

    @Override
    public void mark(Subject subject, List<Mark> marks) {
        String text = subject.text;
        for (Form form : forms) {
            Matcher matcher = form.pattern.matcher(text).useTransparentBounds(true);
            for (int at = text.indexOf(form.trigger); at >= 0; ) {
                boolean inWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
                boolean found = !inWord && matcher.region(at, text.length()).lookingAt();
                if (found) {
                    marks.add(new Mark(form.kind, at, matcher.end(), matcher.group()));
                }
                at = text.indexOf(form.trigger, found ? matcher.end() : at + form.trigger.length());
            }
        }
    }
}
