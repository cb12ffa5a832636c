package org.incidentcommons.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidentcommons.community.Audience;
import org.incidentcommons.report.ReportKind;
import org.incidentcommons.search.QueryPart.Content;
import org.incidentcommons.search.QueryPart.Quantity;
import org.incidentcommons.search.QueryPart.TextPart;
import org.incidentcommons.vocabulary.Scheme;

/** What {@code field:value} asks for. */
final class FieldValue {
    private static final Set<String> FIELDS = Set.of(
            "title",
            "lesson",
            "recommendation",
            "cause",
            "theme",
            "sector",
            "country",
            "language",
            "kind",
            "severity",
            "type",
            "audience",
            "has",
            "year",
            "detect",
            "respond",
            "recover");
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=)?\\s*([^.\\s]+)");
    private static final Pattern RANGE = Pattern.compile("([^.\\s]*)\\s*\\.\\.\\s*([^.\\s]*)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})\\s*([mhdw])");

    private final String field;

    FieldValue(String field) {
        this.field = field.toLowerCase(Locale.ROOT);
    }

    static boolean isField(String name) {
        return FIELDS.contains(name);
    }

    /**
     * @param plain the same value as words
     * @return empty when it is not understood
     */
    Optional<QueryPart> read(String value, QueryPart.Plain plain) {
        String lower = value.toLowerCase(Locale.ROOT);
        return switch (field) {
            case "title", "lesson", "recommendation" ->
                Optional.of(new QueryPart.InText(TextPart.valueOf(field.toUpperCase(Locale.ROOT)), plain));
            case "country" -> country(value).map(QueryPart.InCountry::new);
            case "language" -> language(value).map(QueryPart.InLanguage::new);
            case "kind" -> ReportKind.of(lower.replace(' ', '-')).map(QueryPart.OfKind::new);
            case "severity" -> severity(lower);
            case "type" -> Facet.TYPE.canonical(lower).map(type -> new QueryPart.InFacet(Facet.TYPE, Set.of(type)));
            case "audience" ->
                Audience.named(value)
                        .map(audience -> new QueryPart.InFacet(
                                Facet.AUDIENCE, Set.of(audience.name().toLowerCase(Locale.ROOT))));
            case "has" ->
                Stream.of(Content.values())
                        .filter(content -> content.isCalled(lower))
                        .<QueryPart>map(QueryPart.Has::new)
                        .findFirst();
            case "year" -> within(Quantity.YEAR, value, FieldValue::year);
            case "detect", "respond", "recover" ->
                within(Quantity.valueOf(field.toUpperCase(Locale.ROOT)), lower, FieldValue::seconds);
            default -> Scheme.of(field).map(scheme -> new QueryPart.Coded(scheme, value));
        };
    }

    /**
     * @param field in lower case
     * @return what the field takes, as the end of a sentence in English
     */
    static String expected(String field) {
        return switch (field) {
            case "country" -> "a country is written country:DE or country:Germany.";
            case "language" -> "a language is written language:de or language:German.";
            case "kind" -> "a kind is incident or near-miss.";
            case "severity" ->
                "severities are written severity:major or severity:>=moderate, from none over minor, moderate and major to"
                        + " critical.";
            case "type" -> "a type is one of " + String.join(", ", Facet.TYPE.scale()) + ".";
            case "audience" -> "an audience is clear, green or amber.";
            case "has" -> "after has: stands lessons, recommendations or measures.";
            case "year" -> "years are written year:2019, year:2019..2022 or year:>=2019.";
            default -> "times are written like detect:>24h, respond:<30m or recover:1d..2w.";
        };
    }

    private static Optional<String> country(String value) {
        return Stream.of(Locale.getISOCountries())
                .filter(code -> code.equalsIgnoreCase(value)
                        || Locale.of("", code).getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(value))
                .findFirst();
    }

    private static Optional<String> language(String value) {
        return Stream.of(Locale.getISOLanguages())
                .filter(code -> code.equalsIgnoreCase(value)
                        || Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(value))
                .findFirst();
    }

    private static Optional<QueryPart> severity(String value) {
        Matcher compared = COMPARED.matcher(value);
        List<String> scale = Facet.SEVERITY.scale();
        int place = compared.matches() ? scale.indexOf(compared.group(2)) : -1;
        if (place < 0) {
            return Optional.empty();
        }
        String sign = compared.group(1) == null ? "=" : compared.group(1);
        int least = sign.startsWith("<") ? 0 : sign.equals(">") ? place + 1 : place;
        int most = sign.startsWith(">") ? scale.size() : sign.equals("<") ? place : place + 1;
        return Optional.of(new QueryPart.InFacet(Facet.SEVERITY, Set.copyOf(scale.subList(least, most))));
    }

    private static OptionalLong year(String text) {
        return text.matches("\\d{4}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static OptionalLong seconds(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return OptionalLong.empty();
        }
        long unit = switch (time.group(2)) {
            case "m" -> 60;
            case "h" -> 3_600;
            case "d" -> 86_400;
            default -> 604_800;
        };
        return OptionalLong.of(Long.parseLong(time.group(1)) * unit);
    }

    private static Optional<QueryPart> within(
            Quantity quantity, String value, Function<String, OptionalLong> amountOf) {
        Matcher range = RANGE.matcher(value);
        if (range.matches()) {
            OptionalLong least = amountOf.apply(range.group(1));
            OptionalLong most = amountOf.apply(range.group(2));
            boolean isWhole = least.isPresent() == !range.group(1).isEmpty()
                    && most.isPresent() == !range.group(2).isEmpty()
                    && (least.isPresent() || most.isPresent());
            boolean isReversed = least.isPresent() && most.isPresent() && least.getAsLong() > most.getAsLong();
            return isWhole
                    ? Optional.of(new QueryPart.Within(quantity, isReversed ? most : least, isReversed ? least : most))
                    : Optional.empty();
        }
        Matcher compared = COMPARED.matcher(value);
        OptionalLong amount = compared.matches() ? amountOf.apply(compared.group(2)) : OptionalLong.empty();
        return amount.isEmpty()
                ? Optional.empty()
                : Optional.of(compared(quantity, compared.group(1) == null ? "=" : compared.group(1), amount));
    }

    private static QueryPart compared(Quantity quantity, String sign, OptionalLong amount) {
        OptionalLong none = OptionalLong.empty();
        return switch (sign) {
            case ">=" -> new QueryPart.Within(quantity, amount, none);
            case "<=" -> new QueryPart.Within(quantity, none, amount);
            case ">" -> new QueryPart.Within(quantity, OptionalLong.of(amount.getAsLong() + 1), none);
            case "<" -> new QueryPart.Within(quantity, none, OptionalLong.of(amount.getAsLong() - 1));
            default -> new QueryPart.Within(quantity, amount, amount);
        };
    }
}
