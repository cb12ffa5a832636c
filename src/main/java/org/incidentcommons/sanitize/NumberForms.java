package org.incidentcommons.sanitize;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers with a form of their own: cards, accounts, national ids, vehicles, records. The forms are in
 * {@code numbers.yaml}: a pattern, the check its issuer builds in, and, where form and check do not suffice, the words
 * one of which must stand before it in the same line.
 */
final class NumberForms implements Detector {
    /** How far before a number a word that names it is looked for, in UTF-16 units. */
    private static final int REACH = 48;

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private record Form(FindingKind kind, Pattern pattern, Predicate<String> check, Optional<Announced> near) {}

    private final List<Form> forms;
    /** The words of all forms that ask for one; most numbers have none of them near, and few forms are left then. */
    private final Announced any;

    NumberForms(Lexicon lexicon) {
        Lexicon.File file = lexicon.file("numbers.yaml");
        this.forms =
                file.records("numbers").stream().map(entry -> form(file, entry)).toList();
        this.any = Announced.by(file.records("numbers").stream()
                .flatMap(entry -> entry.get("near") instanceof List<?> words ? words.stream() : Stream.empty())
                .toList());
    }

    private static Form form(Lexicon.File file, Map<?, ?> entry) {
        String name = String.valueOf(entry.get("name"));
        try {
            Predicate<String> check =
                    entry.get("check") == null ? n -> true : CheckDigits.BY_NAME.get(entry.get("check"));
            if (check == null) {
                throw file.complaint("number '" + name + "': there is no check of this name");
            }
            return new Form(
                    FindingKind.valueOf(String.valueOf(entry.get("kind"))),
                    Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + entry.get("pattern") + ")(?![\\p{L}\\p{N}])"),
                    check,
                    entry.get("near") instanceof List<?> words ? Optional.of(Announced.by(words)) : Optional.empty());
        } catch (IllegalArgumentException e) {
            throw file.complaint("number '" + name + "': " + e.getMessage());
        }
    }

    @Override
    public void mark(Subject subject, List<Mark> marks) {
        for (Numbers.Stretch stretch : subject.numbers()) {
            boolean announced = any.before(subject.text, stretch.end(), REACH + stretch.end() - stretch.start());
            for (Form form : forms) {
                if (announced || form.near.isEmpty()) {
                    markIn(stretch, form, subject.text, marks);
                }
            }
        }
    }

    private static void markIn(Numbers.Stretch stretch, Form form, String text, List<Mark> marks) {
        Matcher matcher = form.pattern.matcher(text).region(stretch.start(), stretch.end());
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        int from = stretch.start();
        while (from < stretch.end() && matcher.region(from, stretch.end()).find()) {
            int start = matcher.start();
            boolean announced = form.near.isEmpty() || form.near.get().before(text, start, REACH);
            from = announced && shrinkToValid(matcher, form) ? matcher.end() : start + 1;
            if (from > start + 1) {
                marks.add(new Mark(form.kind, start, matcher.end(), bare(matcher.group())));
            }
        }
    }

    /** A number may run into the next one: shorter matches from the same place are tried until the check holds. */
    private static boolean shrinkToValid(Matcher matcher, Form form) {
        int start = matcher.start();
        boolean matches = true;
        while (matches && !form.check.test(bare(matcher.group()))) {
            matches = matcher.region(start, matcher.end() - 1).lookingAt();
        }
        return matches;
    }

    private static String bare(String number) {
        return SEPARATORS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
