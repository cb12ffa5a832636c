package org.incidentcommons.portal.report;

import org.incidentcommons.outline.Addressee;
import org.incidentcommons.outline.Priority;
import org.incidentcommons.outline.RecommendationKind;
import org.incidentcommons.portal.language.Words;

/** What a recommendation says of itself, for people. */
final class Labels {
    private Labels() {}

    static String priority(Words words, Priority priority) {
        return switch (priority) {
            case CRITICAL -> words.say("report.priority.critical");
            case HIGH -> words.say("report.priority.high");
            case MEDIUM -> words.say("report.priority.medium");
            case LOW -> words.say("report.priority.low");
        };
    }

    static String kind(Words words, RecommendationKind kind) {
        return switch (kind) {
            case POLICY_AND_PROCEDURE -> words.say("report.kind.policy");
            case TRAINING_AND_AWARENESS -> words.say("report.kind.training");
            case TECHNICAL -> words.say("report.kind.technical");
            case METRICS_AND_MONITORING -> words.say("report.kind.metrics");
        };
    }

    static String addressee(Words words, Addressee addressee) {
        return switch (addressee) {
            case IT -> words.say("report.addressee.it");
            case SECURITY -> words.say("report.addressee.security");
            case HUMAN_RESOURCES -> words.say("report.addressee.humanResources");
            case LEGAL -> words.say("report.addressee.legal");
            case COMMUNICATIONS -> words.say("report.addressee.communications");
            case LEADERSHIP -> words.say("report.addressee.leadership");
            case OPERATIONS -> words.say("report.addressee.operations");
        };
    }
}
