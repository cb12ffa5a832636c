package org.incidentcommons.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * How the codes of a collection and our concepts are brought to the same words.
 *
 * @param ofConcept the collection's word for one of our concepts; empty when it has none, and then the concept is
 *     passed over
 * @param ofCase the words people gave a case; a case without any is left out
 */
record Translation(
        String name,
        String file,
        String baseline,
        Function<Concept, Optional<String>> ofConcept,
        Function<CodedCase, Set<String>> ofCase) {

    static List<Translation> all(Vocabularies vocabularies) {
        return List.of(
                new Translation(
                        "VCDB action",
                        "vcdb.jsonl",
                        "0.754",
                        concept -> concept.scheme() == Scheme.SECTOR ? Optional.empty() : verisAction(concept),
                        coded -> without("unknown", coded.all("actions"))),
                new Translation(
                        "VCDB sector",
                        "vcdb.jsonl",
                        "0.577, macro-F1 0.195",
                        Translation::naicsSector,
                        coded -> without(
                                "00",
                                coded.all("naics_sector").stream()
                                        .map(Translation::wholeSector)
                                        .toList())),
                byFamilies(
                        "HHS breach type",
                        "hhs_breaches.jsonl",
                        "0.780",
                        vocabularies,
                        HHS,
                        coded -> coded.all("labels", "breach_type")),
                byFamilies(
                        "OSHA cause",
                        "osha_construction.jsonl",
                        "0.603",
                        vocabularies,
                        OSHA,
                        coded -> coded.all("labels", "tagged_cause")),
                byFamilies(
                        "SAFENET factors",
                        "safenet.jsonl",
                        "-",
                        vocabularies,
                        SAFENET,
                        coded -> coded.all("labels", "contributing_factors")),
                byFamilies(
                        "ASRS human factors",
                        "asrs.jsonl",
                        "-",
                        vocabularies,
                        ASRS,
                        coded -> coded.all("labels", "human_factors")),
                byFamilies(
                        "Cloud root cause", "cloud_outages.jsonl", "-", vocabularies, CLOUD, Translation::cloudCause));
    }

    /** The VERIS action of the first VERIS mapping of the concept. */
    private static Optional<String> verisAction(Concept concept) {
        return concept.mappings().stream()
                .filter(curie -> curie.prefix().equals("veris") && curie.local().startsWith("action."))
                .map(curie -> curie.local().split("\\.")[1])
                .findFirst();
    }

    private static Optional<String> naicsSector(Concept concept) {
        return concept.mappings().stream()
                .filter(curie -> curie.prefix().equals("naics"))
                .map(curie -> wholeSector(curie.local().substring(0, 2)))
                .findFirst();
    }

    /** NAICS gives some sectors several numbers. */
    private static String wholeSector(String twoDigits) {
        return switch (twoDigits) {
            case "31", "32", "33" -> "31-33";
            case "44", "45" -> "44-45";
            case "48", "49" -> "48-49";
            default -> twoDigits;
        };
    }

    private static Set<String> without(String unknown, List<String> codes) {
        return codes.stream().filter(code -> !code.equals(unknown)).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Codes of a collection, by name, with the concepts whose subtrees answer to them; the first that holds one wins.
     */
    private static final Map<String, String> HHS = Map.of(
            "theme:malicious-attack", "Hacking/IT Incident",
            "theme:insider-misuse", "Unauthorized Access/Disclosure",
            "theme:human-error", "Unauthorized Access/Disclosure",
            "theme:improper-disposal", "Improper Disposal",
            "theme:physical-interference", "Theft",
            "theme:lost-or-stolen-asset", "Loss");

    private static final Map<String, String> OSHA = Map.ofEntries(
            Map.entry("theme:fall-from-height", "falls"),
            Map.entry("theme:slip-or-trip", "falls"),
            Map.entry("theme:buried-or-trapped", "collapse of object"),
            Map.entry("theme:structural-failure", "collapse of object"),
            Map.entry("theme:struck-by-object", "struck by"),
            Map.entry("theme:struck-by-vehicle", "struck by"),
            Map.entry("theme:electrocution", "electrocution"),
            Map.entry("theme:road-collision", "traffic"),
            Map.entry("theme:vehicle-rollover", "traffic"),
            Map.entry("theme:caught-in-or-between", "caught in/between objects"),
            Map.entry("theme:cut-or-amputation", "caught in/between objects"),
            Map.entry("theme:fire", "fires and explosion"),
            Map.entry("theme:explosion", "fires and explosion"),
            Map.entry("theme:burn-or-scald", "fires and explosion"),
            Map.entry("theme:harmful-exposure", "exposure to chemical substances"),
            Map.entry("theme:heat-or-cold-illness", "exposure to extreme temperatures"));

    private static final Map<String, String> SAFENET = Map.ofEntries(
            Map.entry("cause:work-communication", "Communications"),
            Map.entry("cause:other-organization-coordination", "Communications"),
            Map.entry("cause:human", "Human Factors"),
            Map.entry("cause:supervision", "Human Factors"),
            Map.entry("cause:culture", "Human Factors"),
            Map.entry("cause:unclear-responsibility", "Human Factors"),
            Map.entry("cause:work-control", "Human Factors"),
            Map.entry("cause:procedures", "Human Factors"),
            Map.entry("cause:time-pressure", "Human Factors"),
            Map.entry("cause:equipment", "Equipment"),
            Map.entry("cause:maintenance", "Equipment"),
            Map.entry("cause:environment", "Environmental"),
            Map.entry("cause:vegetation-fire", "Fire Behavior"));

    private static final Map<String, String> ASRS = Map.of(
            "cause:attention", "Situational Awareness",
            "cause:distraction", "Distraction",
            "cause:work-communication", "Communication Breakdown",
            "cause:workload-and-stress", "Workload",
            "cause:time-pressure", "Time Pressure",
            "cause:fatigue", "Fatigue",
            "cause:misdiagnosis", "Confusion");

    private static final Map<String, String> CLOUD = Map.ofEntries(
            Map.entry("cause:configuration", "configuration"),
            Map.entry("cause:software-defect", "software"),
            Map.entry("cause:change-control", "software"),
            Map.entry("cause:capacity-shortage", "load"),
            Map.entry("cause:failure-propagation", "load"),
            Map.entry("cause:power-supply-loss", "power"),
            Map.entry("cause:electrical-fault", "power"),
            Map.entry("cause:hardware-failure", "hardware"),
            Map.entry("cause:connectivity-loss", "hardware"),
            Map.entry("cause:cooling-failure", "hardware"),
            Map.entry("cause:supplier", "third party"));

    private static Translation byFamilies(
            String name,
            String file,
            String baseline,
            Vocabularies vocabularies,
            Map<String, String> families,
            Function<CodedCase, List<String>> codes) {
        Set<String> words = Set.copyOf(families.values());
        return new Translation(
                name,
                file,
                baseline,
                concept -> Stream.concat(
                                Stream.of(concept), vocabularies.of(concept.scheme()).ancestors(concept.id()).stream())
                        .map(above -> families.get(above.code()))
                        .filter(word -> word != null)
                        .findFirst(),
                coded -> codes.apply(coded).stream()
                        .map(code -> code.startsWith("struck by") ? "struck by" : code)
                        .filter(words::contains)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<String> cloudCause(CodedCase coded) {
        return coded.all("labels", "root_cause").stream()
                .map(cause -> {
                    if (cause.contains("config")) {
                        return "configuration";
                    } else if (cause.contains("flood")
                            || cause.contains("excessive")
                            || cause.contains("insufficient")) {
                        return "load";
                    } else if (cause.contains("software bugs")) {
                        return "software";
                    } else if (cause.contains("power")) {
                        return "power";
                    }
                    return cause.contains("hardware") ? "hardware" : cause.contains("third") ? "third party" : "none";
                })
                .toList();
    }
}
