package org.incidentcommons.ingest;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentcommons.classify.Classifier;
import org.incidentcommons.classify.HiddenWords;
import org.incidentcommons.classify.IncidentDateReader;
import org.incidentcommons.classify.MeasureReader;
import org.incidentcommons.classify.Passage;
import org.incidentcommons.classify.Sentences;
import org.incidentcommons.extract.LanguageDetector;
import org.incidentcommons.outline.Outline;
import org.incidentcommons.outline.Recommendation;
import org.incidentcommons.outline.Section;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.outline.Span;
import org.incidentcommons.report.ReportRecommendation;
import org.incidentcommons.report.ReportSection;
import org.incidentcommons.sanitize.Examination;
import org.incidentcommons.sanitize.Hints;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.sanitize.Sanitizer;

/** From a text with its outline to sanitized sections with suggestions. */
@Singleton
class TextReader {
    private static final int LONGEST_TITLE = 160; // characters; what fits on two lines of a page

    private final Sanitizer sanitizer;
    private final Classifier classifier;
    private final LanguageDetector languages;

    private final IngestConfig config;

    TextReader(Sanitizer sanitizer, Classifier classifier, LanguageDetector languages, IngestConfig config) {
        this.sanitizer = sanitizer;
        this.classifier = classifier;
        this.languages = languages;
        this.config = config;
    }

    /**
     * @param name the document's own name, which may identify
     * @param givenTitle a title from outside the text, which may identify; empty to take the text's own
     */
    Reading.Content read(Outline outline, String name, Optional<String> givenTitle, Hints hints) {
        Examination examination = StepTimes.timed(Step.SANITIZE, () -> sanitizer.examine(outline.text(), hints));
        List<ReportSection> sections = sections(outline, examination);
        Optional<Examination> given =
                givenTitle.filter(words -> !words.isBlank()).map(words -> examination.examineAlso(words.strip()));
        SanitizedText title =
                given.map(Examination::sanitized).orElseGet(() -> ownTitle(outline, examination, sections));
        HiddenWords hidden = HiddenWords.of(examination);
        List<Passage> passages = new ArrayList<>(sections.size() + 1);
        passages.add(new Passage(SectionKind.OVERVIEW, title));
        sections.forEach(section -> passages.add(new Passage(section.kind(), section.body())));
        Sentences sentences = StepTimes.timed(Step.CLASSIFY, () -> Sentences.of(passages));
        return new Reading.Content(
                examination.examineAlso(name).sanitized(),
                title,
                languages.detect(outline.text()),
                sections,
                outline.lessons().stream()
                        .map(lesson -> slice(examination, lesson.text()))
                        .toList(),
                outline.recommendations().stream()
                        .map(recommendation -> recommendation(examination, recommendation))
                        .toList(),
                StepTimes.timed(Step.CLASSIFY, () -> MeasureReader.read(sentences)),
                StepTimes.timed(Step.CLASSIFY, () -> IncidentDateReader.read(sentences)),
                examination.findings(),
                StepTimes.timed(
                        Step.CLASSIFY,
                        () -> classifier.suggest(
                                passages, given.map(hidden::and).orElse(hidden))));
    }

    /** What is needed to look for reports like a text, and nothing more. */
    DocumentReader.Pasted readPasted(String text) {
        Examination examination = sanitizer.examine(text, Hints.none());
        SanitizedText safe = examination.sanitized();
        Set<String> codes =
                classifier.suggest(List.of(new Passage(SectionKind.OTHER, safe)), HiddenWords.of(examination)).stream()
                        .filter(suggestion -> suggestion.confidence()
                                >= config.acceptAbove(suggestion.concept().scheme()))
                        .map(suggestion -> suggestion.concept().code())
                        .collect(Collectors.toSet());
        return new DocumentReader.Pasted(safe, codes);
    }

    private static List<ReportSection> sections(Outline outline, Examination examination) {
        List<ReportSection> sections = new ArrayList<>();
        for (Section section : outline.sections()) {
            SanitizedText heading = slice(examination, section.heading());
            SanitizedText body = slice(examination, section.body());
            if (!heading.isBlank() || !body.isBlank()) {
                sections.add(new ReportSection(section.kind(), heading, body));
            }
        }
        return sections;
    }

    private static ReportRecommendation recommendation(Examination examination, Recommendation recommendation) {
        return new ReportRecommendation(
                slice(examination, recommendation.text()),
                recommendation.kind(),
                recommendation.addressees(),
                recommendation.priority(),
                recommendation.owner().map(place -> slice(examination, place)),
                recommendation.due().map(place -> slice(examination, place)));
    }

    private static SanitizedText slice(Examination examination, Span span) {
        return span.isEmpty() ? SanitizedText.EMPTY : examination.sanitized(span.start(), span.end());
    }

    /** The title in the text, else the beginning of its first sentence, cut at a word. */
    private static SanitizedText ownTitle(Outline outline, Examination examination, List<ReportSection> sections) {
        SanitizedText title = slice(examination, outline.title());
        if (title.isBlank()) {
            title = sections.stream()
                    .flatMap(section -> section.body().sentences().stream())
                    .findFirst()
                    .orElse(SanitizedText.EMPTY);
        }
        return title.length() <= LONGEST_TITLE ? title : title.sub(0, endOfWord(title.value()));
    }

    private static int endOfWord(String text) {
        int space = text.lastIndexOf(' ', LONGEST_TITLE);
        return space > LONGEST_TITLE / 2 ? space : LONGEST_TITLE;
    }
}
