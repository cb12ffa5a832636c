package org.incidentcommons.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.classify.Measures;
import org.incidentcommons.community.Audience;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.report.Code;
import org.incidentcommons.report.CodeOrigin;
import org.incidentcommons.report.DocumentType;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.ReportKind;
import org.incidentcommons.report.ReportRecommendation;
import org.incidentcommons.report.ReportSection;
import org.incidentcommons.report.Severity;
import org.incidentcommons.report.Status;
import org.incidentcommons.sanitize.MadeUpText;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

/** Published reports of 150 to 600 made-up words, each the same for the same seed and number. */
final class MadeUpReports {
    private static final int FEWEST_WORDS = 150;
    private static final int MOST_WORDS = 600;
    private static final List<SectionKind> SECTIONS = List.of(
            SectionKind.OVERVIEW,
            SectionKind.TIMELINE,
            SectionKind.ROOT_CAUSE,
            SectionKind.RESPONSE,
            SectionKind.LESSONS);
    private static final String[] COUNTRIES =
            "US GB DE FR NL CA AU JP IN BR IT ES SE NO DK FI PL CH AT BE IE NZ SG KR ZA MX PT CZ GR IL".split(" ");

    private final long seed;
    private final Language language;
    private final Vocabularies vocabularies;

    MadeUpReports(long seed, Language language, Vocabularies vocabularies) {
        this.seed = seed;
        this.language = language;
        this.vocabularies = vocabularies;
    }

    /** @param number from 1 */
    Report report(long number) {
        SplittableRandom random = new SplittableRandom(seed ^ number * 0x9E3779B97F4A7C15L);
        int words = FEWEST_WORDS + random.nextInt(MOST_WORDS - FEWEST_WORDS + 1);
        List<ReportSection> sections = SECTIONS.stream()
                .map(kind ->
                        new ReportSection(kind, MadeUpText.of(kind.label()), text(random, words / SECTIONS.size())))
                .toList();
        return new Report(
                Optional.of(new ReportId(number)),
                1,
                Optional.empty(),
                1,
                Status.PUBLISHED,
                audience(random),
                random.nextInt(7) == 0 ? ReportKind.NEAR_MISS : ReportKind.INCIDENT,
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(any(Severity.values(), random)),
                Optional.of(any(DocumentType.values(), random)),
                Optional.empty(),
                title(random),
                Optional.of(
                        new IncidentDate(2025 - skewed(random, 30), 1 + random.nextInt(12), 1 + random.nextInt(28))),
                Optional.of(COUNTRIES[skewed(random, COUNTRIES.length)]),
                Optional.of("en"),
                sections,
                texts(random, 3),
                texts(random, 3).stream().map(MadeUpReports::recommendation).toList(),
                codes(random),
                Measures.NONE,
                Optional.of(Instant.ofEpochSecond(1_700_000_000L + number)));
    }

    /** Nine of ten are for everyone. */
    private static Audience audience(SplittableRandom random) {
        int percent = random.nextInt(100);
        return percent < 90 ? Audience.CLEAR : percent < 97 ? Audience.GREEN : Audience.AMBER;
    }

    private SanitizedText title(SplittableRandom random) {
        StringBuilder title = new StringBuilder();
        sentence(random, 4 + random.nextInt(6), title);
        return MadeUpText.of(title.substring(0, title.length() - 1));
    }

    private List<SanitizedText> texts(SplittableRandom random, int atMost) {
        return IntStream.range(0, random.nextInt(atMost + 1))
                .mapToObj(i -> text(random, 12))
                .toList();
    }

    private static ReportRecommendation recommendation(SanitizedText text) {
        return new ReportRecommendation(
                text, Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private SanitizedText text(SplittableRandom random, int words) {
        StringBuilder text = new StringBuilder();
        for (int written = 0; written < words; ) {
            int length = Math.min(6 + random.nextInt(18), words - written);
            if (!text.isEmpty()) {
                text.append(random.nextInt(5) == 0 ? "\n\n" : " ");
            }
            sentence(random, length, text);
            written += length;
        }
        return MadeUpText.of(text.toString());
    }

    private void sentence(SplittableRandom random, int words, StringBuilder text) {
        int start = text.length();
        for (int i = 0; i < words; i++) {
            boolean isPhrase = i + 1 < words && random.nextInt(25) == 0;
            text.append(i == 0 ? "" : " ").append(isPhrase ? language.phrase(random) : language.word(random));
            i += isPhrase ? 1 : 0;
        }
        text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
        text.append('.');
    }

    private List<Code> codes(SplittableRandom random) {
        List<Code> codes = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            List<Concept> concepts = vocabularies.of(scheme).concepts();
            for (int i = random.nextInt(3); i >= 0; i--) {
                Concept concept = concepts.get(skewed(random, concepts.size()));
                codes.add(new Code(scheme, concept.id(), CodeOrigin.CONTRIBUTOR, 1, SanitizedText.EMPTY));
            }
        }
        return codes.stream().distinct().toList();
    }

    private static <T> T any(T[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }

    /** @return from 0 to less than the bound, the small ones more often */
    private static int skewed(SplittableRandom random, int bound) {
        return (int) (bound * random.nextDouble() * random.nextDouble());
    }
}
