package org.incidentcommons.portal.search;

import java.util.Locale;
import org.incidentcommons.community.Audience;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Phrase;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.report.DocumentType;
import org.incidentcommons.report.ReportKind;
import org.incidentcommons.report.Severity;
import org.incidentcommons.search.DetectionTime;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.QueryPart;
import org.incidentcommons.vocabulary.Vocabularies;

/** What facets and their values are called. Values that are none are called as they are written. */
public record FacetWords(Words words, Vocabularies vocabularies) {
    String title(Facet facet) {
        return switch (facet) {
            case THEME -> words.say("search.facet.theme");
            case CAUSE -> words.say("search.facet.cause");
            case SECTOR -> words.say("search.facet.sector");
            case COUNTRY -> words.say("search.facet.country");
            case YEAR -> words.say("search.facet.years");
            case KIND -> words.say("search.facet.kind");
            case SEVERITY -> words.say("search.facet.severity");
            case DETECT -> words.say("search.facet.detect");
            case HAS -> words.say("search.facet.has");
            case LANGUAGE -> words.say("search.facet.language");
            case TYPE -> words.say("search.facet.type");
            case AUDIENCE -> words.say("search.facet.audience");
        };
    }

    public String label(Facet facet, String value) {
        return switch (facet) {
            case THEME, CAUSE, SECTOR -> vocabularies.label(facet.id() + ":" + value);
            case COUNTRY -> words.country(value);
            case YEAR -> value;
            case KIND ->
                ReportKind.of(value).map(kind -> Shown.kind(words, kind)).orElse(value);
            case SEVERITY -> Severity.of(value).map(this::label).orElse(value);
            case DETECT -> label(named(DetectionTime.values(), value));
            case HAS -> label(QueryPart.Content.valueOf(value.toUpperCase(Locale.ROOT)));
            case LANGUAGE ->
                Locale.of(value).getDisplayLanguage(words.language().locale());
            case TYPE -> DocumentType.of(value).map(this::label).orElse(value);
            case AUDIENCE -> label(Audience.valueOf(value.toUpperCase(Locale.ROOT)));
        };
    }

    /** @return the same, marked as English where it is a label of a vocabulary */
    public Phrase phrase(Facet facet, String value) {
        String label = label(facet, value);
        return facet.scheme().isPresent() ? Phrase.label(label) : Phrase.of(label);
    }

    private static DetectionTime named(DetectionTime[] all, String id) {
        for (DetectionTime time : all) {
            if (time.id().equals(id)) {
                return time;
            }
        }
        throw new IllegalArgumentException("there is no class of detection times " + id);
    }

    String label(Severity severity) {
        return switch (severity) {
            case NONE -> words.say("search.severity.none");
            case MINOR -> words.say("search.severity.minor");
            case MODERATE -> words.say("search.severity.moderate");
            case MAJOR -> words.say("search.severity.major");
            case CRITICAL -> words.say("search.severity.critical");
        };
    }

    private String label(DetectionTime time) {
        return switch (time) {
            case WITHIN_AN_HOUR -> words.say("search.detect.hour");
            case WITHIN_A_DAY -> words.say("search.detect.day");
            case WITHIN_A_WEEK -> words.say("search.detect.week");
            case WITHIN_A_MONTH -> words.say("search.detect.month");
            case LONGER -> words.say("search.detect.longer");
        };
    }

    private String label(QueryPart.Content content) {
        return switch (content) {
            case LESSONS -> words.say("search.has.lessons");
            case RECOMMENDATIONS -> words.say("search.has.recommendations");
            case MEASURES -> words.say("search.has.measures");
        };
    }

    private String label(DocumentType type) {
        return switch (type) {
            case PDF -> words.say("search.type.pdf");
            case TEXT_DOCUMENT -> words.say("search.type.textDocument");
            case PRESENTATION -> words.say("search.type.presentation");
            case SPREADSHEET -> words.say("search.type.spreadsheet");
            case MAIL -> words.say("search.type.mail");
            case WEB_PAGE -> words.say("search.type.webPage");
            case PLAIN_TEXT -> words.say("search.type.plainText");
            case RECORD -> words.say("search.type.record");
            case OTHER -> words.say("search.type.other");
        };
    }

    private String label(Audience audience) {
        return switch (audience) {
            case CLEAR -> words.say("search.audience.clear");
            case GREEN -> words.say("search.audience.green");
            case AMBER -> words.say("search.audience.amber");
        };
    }

    /** @return {@code 2 selected}; empty text for none */
    String selected(long chosen) {
        return chosen == 0 ? "" : words.say("search.facet.selected", "n", chosen);
    }
}
