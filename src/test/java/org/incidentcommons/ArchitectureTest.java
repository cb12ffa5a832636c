package org.incidentcommons;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The house rules of the README, each with its reason. */
@AnalyzeClasses(
        packages = "org.incidentcommons",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WrittenByUs.class})
class ArchitectureTest {
    private static final String ROOT = "org.incidentcommons.";

    /** Leaves out what the annotation processors wrote. */
    static final class WrittenByUs implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/$");
        }
    }

    @ArchTest
    static final ArchRule dependencies_pointDownwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("portal")
            .definedBy(ROOT + "portal..")
            .layer("api")
            .definedBy(ROOT + "api..")
            .layer("ops")
            .definedBy(ROOT + "ops..")
            .layer("patterns")
            .definedBy(ROOT + "patterns..")
            .layer("ingest")
            .definedBy(ROOT + "ingest..")
            .layer("search")
            .definedBy(ROOT + "search..")
            .layer("report")
            .definedBy(ROOT + "report..")
            .layer("classify")
            .definedBy(ROOT + "classify..")
            .layer("leaves")
            .definedBy(
                    ROOT + "extract..",
                    ROOT + "meaning..",
                    ROOT + "outline..",
                    ROOT + "sanitize..",
                    ROOT + "vocabulary..",
                    ROOT + "community..")
            .whereLayer("portal")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ops")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("patterns")
            .mayOnlyBeAccessedByLayers("portal", "api", "ops")
            .whereLayer("ingest")
            .mayOnlyBeAccessedByLayers("portal", "api", "ops")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("portal", "api", "ops", "patterns")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("portal", "api", "ops", "patterns", "ingest", "search")
            .whereLayer("classify")
            .mayOnlyBeAccessedByLayers("portal", "api", "ops", "patterns", "ingest", "search", "report")
            .because("a reader follows a document from the leaves to the edge and never has to look back");

    @ArchTest
    static final ArchRule leaves_knowNothingOfOurs = classes()
            .that(resideInAnyPackage(
                    ROOT + "extract..",
                    ROOT + "meaning..",
                    ROOT + "outline..",
                    ROOT + "sanitize..",
                    ROOT + "vocabulary..",
                    ROOT + "community.."))
            .should(importOnlyTheirOwnPackage())
            .because("a leaf can be understood, tested and replaced alone");

    @ArchTest
    static final ArchRule lucene_isBehindOneDoor = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "search.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("the index has a second body when one machine is not enough");

    @ArchTest
    static final ArchRule theSentenceModel_isBehindOneDoor = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "meaning..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.onnxruntime..", "ai.djl..", "dev.langchain4j..")
            .because("what a passage means is one question, whatever model answers it");

    @ArchTest
    static final ArchRule tika_isBehindOneDoor = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "extract..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.tika..")
            .because("a stranger's document is opened in the parsing fork only");

    @ArchTest
    static final ArchRule openNlp_isBehindOneDoor = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "classify..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("opennlp..")
            .because("how words are compared with the vocabularies is the classifier's business");

    @ArchTest
    static final ArchRule http_isSpokenAtTheEdgeOnly = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "portal..", ROOT + "api..", ROOT + "ops..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut.http..", "io.micronaut.views..", "com.github.jknack..")
            .because("what a request means is decided once, where it arrives");

    @ArchTest
    static final ArchRule sql_isSpokenByRepositoriesOnly = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .resideOutsideOfPackage(ROOT + "ops..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "io.micronaut.data.jdbc.annotation..")
            .because("a change of the schema is found by looking at the repositories");

    @ArchTest
    static final ArchRule sanitizedText_isMadeBySanitizeOnly = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "sanitize..")
            .should()
            .callConstructor(sanitizedText(), String.class)
            .because("what has that type may be shown to anyone");

    private static Class<?> sanitizedText() {
        return org.incidentcommons.sanitize.SanitizedText.class;
    }

    private static ArchCondition<JavaClass> importOnlyTheirOwnPackage() {
        return new ArchCondition<>("import only their own package of ours") {
            @Override
            public void check(JavaClass leaf, ConditionEvents events) {
                String own = ownPackage(leaf);
                leaf.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getPackageName().startsWith(ROOT))
                        .filter(use -> !ownPackage(use.getTargetClass()).equals(own))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(leaf, use.getDescription())));
            }
        };
    }

    private static String ownPackage(JavaClass type) {
        String inside = type.getPackageName().substring(ROOT.length());
        int dot = inside.indexOf('.');
        return dot < 0 ? inside : inside.substring(0, dot);
    }
}
