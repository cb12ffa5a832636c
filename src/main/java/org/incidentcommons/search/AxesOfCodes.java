package org.incidentcommons.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

/** On which axis a shared code makes two incidents alike. */
public final class AxesOfCodes {
    /** Causes that stand for something that should have stopped it, each with everything narrower. */
    private static final Set<String> BARRIERS = Set.of(
            "security-weakness",
            "resilience-design",
            "monitoring-gap",
            "safety-device-failure",
            "procedures",
            "change-control",
            "maintenance",
            "work-control",
            "information-handling",
            "recovery-readiness",
            "supervision",
            "training-and-competence",
            "supplier-not-overseen",
            "no-risk-analysis");

    /** Themes that tell what came of it. */
    private static final Set<String> CONSEQUENCES =
            Set.of("data-disclosure", "service-outage", "physical-harm", "patient-safety", "lost-or-stolen-asset");

    private static final String TEACHING = "teaching"; // the theme above everything that is taught

    private final Vocabularies vocabularies;

    public AxesOfCodes(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** @param code written {@code scheme:concept} @return empty for sectors, which tell where and not how */
    public Optional<Axis> of(String code) {
        return Scheme.of(code.substring(0, Math.max(0, code.indexOf(':')))).flatMap(scheme -> switch (scheme) {
            case CAUSE -> Optional.of(isWithin(code, BARRIERS) ? Axis.BARRIER : Axis.CAUSE);
            case THEME -> Optional.of(themed(code));
            case SECTOR -> Optional.empty();
        });
    }

    private Axis themed(String code) {
        if (isWithin(code, CONSEQUENCES)) {
            return Axis.CONSEQUENCE;
        }
        return isWithin(code, Set.of(TEACHING)) ? Axis.LESSON : Axis.EVENT;
    }

    private boolean isWithin(String code, Set<String> concepts) {
        return withBroader(code).stream().anyMatch(each -> concepts.contains(each.substring(each.indexOf(':') + 1)));
    }

    /** @return the code and everything broader, written the same way */
    public List<String> withBroader(String code) {
        List<String> codes = new ArrayList<>(List.of(code));
        int colon = code.indexOf(':');
        Scheme.of(code.substring(0, colon))
                .ifPresent(scheme -> vocabularies.of(scheme).ancestors(code.substring(colon + 1)).stream()
                        .map(Concept::code)
                        .forEach(codes::add));
        return codes;
    }
}
