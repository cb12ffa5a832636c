package org.incidentcommons.outline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a recommendation says about itself: kind, addressees, priority, owner and due date. */
final class RecommendationReader {
    private static final Pattern PRIORITY = Pattern.compile(
            "(?i)(?:\\bpriority\\s*[:=]?\\s*(critical|urgent|high|medium|moderate|low|[p1-4]?[1-4]\\b)"
                    + "|\\b(critical|urgent|high|medium|moderate|low)[ -]priority\\b|[\\[(](critical|urgent|high|medium|low|p[1-4])[\\])])");

    private static final Pattern OWNER = Pattern.compile(
            "(?iu)\\b(?:action owner|owner|owned by|responsible(?: party| person| role)?|assigned to|assignee|lead|verantwortlich|responsable)\\s*(?::|is|=)?\\s+"
                    + "((?:the )?[\\p{L}][\\p{L}\\p{M} &/'’-]{1,60}?)(?=[.,;)\\]|(]|\\s[–—-]\\s|$|\\R)");

    private static final String DATE = "(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}"
            + "|(?:\\d{1,2}(?:st|nd|rd|th|\\.)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? \\d{4})?"
            + "|(?:(?:the )?end of |q[1-4]|next |this )(?:(?:the )?(?:year|quarter|month|q[1-4]|\\p{L}+))?(?: \\d{4})?|\\d{4})";

    private static final Pattern DUE = Pattern.compile(
            "(?iu)\\b(?:(?:due(?: date)?|deadline|target date|to be completed by|completion by|frist|échéance|plazo)\\s*(?::|by|is)?\\s+|by )("
                    + DATE
                    + "|within \\w+ (?:days|weeks|months))(?=\\W|$)|(?iu)\\b(within (?:\\d+|two|three|four|six|eight|ten|twelve) (?:days|weeks|months))\\b");

    /** A shorter cell is a number or a key word, not the recommendation, in characters. */
    private static final int MIN_ACTION = 12;

    private final String text;
    private final RecommendationWords words = RecommendationWords.standard();

    RecommendationReader(String text) {
        this.text = text;
    }

    Recommendation read(Span span) {
        String passage = span.of(text);
        return new Recommendation(
                span,
                words.kind(passage),
                words.addressees(passage),
                priority(passage),
                place(OWNER, span),
                place(DUE, span));
    }

    /** A row of a table, whose columns the header row names. */
    Recommendation read(Span row, List<String> header) {
        Span action = cell(row, header, "(?:recommend|action|measure|task|what|improve|ma[sß]+nahme|mesure|medida).*")
                .filter(cell -> cell.length() >= MIN_ACTION)
                .orElse(row);
        Recommendation plain = read(row);
        Optional<Span> owner = cell(row, header, "owner|responsible|assigned|lead|who|verantwortlich.*|responsable");
        Optional<Span> due = cell(row, header, "due.*|deadline|when|target.*|by when|frist|termin|date");
        Optional<Priority> priority = cell(row, header, "prio.*|urgency").flatMap(span -> named(span.of(text)));
        return new Recommendation(
                action,
                cell(row, header, "kind|type|category")
                        .flatMap(span -> words.kind(span.of(text)))
                        .or(plain::kind),
                plain.addressees(),
                priority.or(plain::priority),
                owner.or(plain::owner),
                due.or(plain::due));
    }

    private Optional<Span> cell(Span row, List<String> header, String name) {
        int from = row.start();
        for (String column : header) {
            int bar = text.indexOf(" | ", from);
            int to = bar < 0 || bar >= row.end() ? row.end() : bar;
            if (column.strip().toLowerCase(Locale.ROOT).matches(name)) {
                Span cell = new Span(from, to).trimmed(text);
                return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
            }
            if (to == row.end()) {
                return Optional.empty();
            }
            from = to + 3;
        }
        return Optional.empty();
    }

    private static Optional<Priority> priority(String passage) {
        Matcher matcher = PRIORITY.matcher(passage);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return named(
                matcher.group(1) != null
                        ? matcher.group(1)
                        : matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
    }

    private static Optional<Priority> named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "critical", "urgent", "p1", "1" -> Optional.of(Priority.CRITICAL);
            case "high", "p2", "2", "hoch" -> Optional.of(Priority.HIGH);
            case "medium", "moderate", "p3", "3", "mittel" -> Optional.of(Priority.MEDIUM);
            case "low", "p4", "4", "niedrig" -> Optional.of(Priority.LOW);
            default -> Optional.empty();
        };
    }

    private Optional<Span> place(Pattern pattern, Span span) {
        Matcher matcher = pattern.matcher(text).region(span.start(), span.end());
        if (!matcher.find()) {
            return Optional.empty();
        }
        int group = matcher.group(1) != null ? 1 : 2;
        return Optional.of(new Span(matcher.start(group), matcher.end(group)).trimmed(text));
    }
}
