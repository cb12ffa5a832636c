package org.incidentcommons.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.incidentcommons.search.QueryTokens.Kind;
import org.incidentcommons.search.QueryTokens.Token;

/** Reads what was typed into parts, by going down: side by side, OR, AND, NOT, parentheses. */
final class QueryReader {
    private static final Pattern PREFIX = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’_-]+\\*");

    private final List<Notice> notices = new ArrayList<>();
    private final SearchLimits limits;
    private final List<Token> tokens;
    private int at;
    private int depth;
    private int leaves;
    private int prefixes;
    private String field = "";

    QueryReader(String text, SearchLimits limits) {
        this.limits = limits;
        tokens = QueryTokens.of(text, notices);
    }

    QueryText read() {
        List<QueryPart> parts = sideBySide();
        return new QueryText(parts, List.copyOf(new LinkedHashSet<>(notices)));
    }

    private List<QueryPart> sideBySide() {
        List<QueryPart> parts = new ArrayList<>();
        while (at < tokens.size() && !(isNext(Kind.CLOSE) && depth > 0)) {
            if (isNext(Kind.CLOSE)) {
                notices.add(new Notice.NeverOpened());
                at++;
                continue;
            }
            any().ifPresent(part -> {
                // Parentheses around mere words say nothing, as in "outage (tape library)".
                if (part instanceof QueryPart.Together group
                        && group.parts().stream().allMatch(QueryPart.Plain.class::isInstance)) {
                    parts.addAll(group.parts());
                } else {
                    parts.add(part);
                }
            });
        }
        return parts;
    }

    private Optional<QueryPart> any() {
        List<QueryPart> parts = joined(Kind.OR, this::all);
        return parts.size() > 1
                ? Optional.of(new QueryPart.Any(parts))
                : parts.stream().findFirst();
    }

    private Optional<QueryPart> all() {
        List<QueryPart> parts = joined(Kind.AND, this::one);
        return parts.size() > 1
                ? Optional.of(new QueryPart.All(parts))
                : parts.stream().findFirst();
    }

    private interface Reading {
        Optional<QueryPart> next();
    }

    private List<QueryPart> joined(Kind operator, Reading reading) {
        List<QueryPart> parts = new ArrayList<>();
        reading.next().ifPresent(parts::add);
        while (isNext(operator)) {
            at++;
            Optional<QueryPart> right = reading.next();
            if (right.isEmpty() || parts.isEmpty()) {
                standsAlone(operator);
            }
            right.ifPresent(parts::add);
        }
        return parts;
    }

    private Optional<QueryPart> one() {
        while (isNext(Kind.AND) || isNext(Kind.OR)) {
            standsAlone(tokens.get(at++).kind());
        }
        if (at >= tokens.size() || isNext(Kind.CLOSE)) {
            return Optional.empty();
        }
        Token token = tokens.get(at++);
        Optional<QueryPart> part = switch (token.kind()) {
            case OPEN -> group(token);
            case NOT -> negated();
            default -> leaf(token);
        };
        return token.isExcluded() ? part.map(QueryReader::not) : part;
    }

    private Optional<QueryPart> negated() {
        boolean isWanted = false;
        while (isNext(Kind.NOT)) {
            at++;
            isWanted = !isWanted;
        }
        Optional<QueryPart> part = one();
        if (part.isEmpty()) {
            standsAlone(Kind.NOT);
        }
        return isWanted ? part : part.map(QueryReader::not);
    }

    private static QueryPart not(QueryPart part) {
        return part instanceof QueryPart.Not twice ? twice.part() : new QueryPart.Not(part);
    }

    private Optional<QueryPart> group(Token open) {
        if (depth == QueryText.MAX_DEPTH) {
            notices.add(new Notice.DeepParentheses(QueryText.MAX_DEPTH));
            return Optional.empty();
        }
        String outer = field;
        field = open.field().isEmpty() ? field : open.field();
        depth++;
        List<QueryPart> parts = sideBySide();
        depth--;
        field = outer;
        if (isNext(Kind.CLOSE)) {
            at++;
        } else {
            notices.add(new Notice.NeverClosed());
        }
        return parts.size() > 1
                ? Optional.of(new QueryPart.Together(parts))
                : parts.stream().findFirst();
    }

    private Optional<QueryPart> leaf(Token token) {
        if (token.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        if (++leaves > limits.words()) {
            notices.add(new Notice.ManyWords(limits.words()));
            return Optional.empty();
        }
        QueryPart.Plain words = plain(token);
        String name = token.field().isEmpty() ? field : token.field();
        if (name.isEmpty()) {
            return Optional.of(words);
        }
        Optional<QueryPart> understood = new FieldValue(name).read(token.text(), words);
        if (understood.isEmpty()) {
            notices.add(new Notice.UnusableFieldValue(token.text(), name.toLowerCase(Locale.ROOT)));
        }
        return Optional.of(understood.orElse(words));
    }

    private QueryPart.Plain plain(Token token) {
        if (token.kind() == Kind.PHRASE) {
            return token.distance() > 0
                    ? new QueryPart.Near(token.text(), token.distance())
                    : new QueryPart.Words(token.text(), true);
        }
        if (token.text().indexOf('*') >= 0) {
            if (!PREFIX.matcher(token.text()).matches()) {
                notices.add(new Notice.MisplacedStar());
            } else if (++prefixes > limits.prefixes()) {
                notices.add(new Notice.ManyStars(limits.prefixes()));
            } else {
                return new QueryPart.Prefix(
                        token.text().substring(0, token.text().length() - 1));
            }
        }
        return new QueryPart.Words(token.text(), false);
    }

    private void standsAlone(Kind operator) {
        notices.add(operator == Kind.NOT ? new Notice.NotAlone() : new Notice.OperatorAlone(operator.name()));
    }

    private boolean isNext(Kind kind) {
        return at < tokens.size() && tokens.get(at).kind() == kind;
    }
}
