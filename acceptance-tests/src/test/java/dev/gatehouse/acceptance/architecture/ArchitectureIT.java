package dev.gatehouse.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house that a compiler does not know. */
@AnalyzeClasses(packages = "dev.gatehouse", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureIT {
    @ArchTest
    static final ArchRule domainIsPureJava =
            classes()
                    .that()
                    .resideInAPackage("dev.gatehouse.domain..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("dev.gatehouse.domain..", "java..", "org.jspecify..")
                    .because("the business outlives every framework");

    @ArchTest
    static final ArchRule applicationKnowsTheDomainOnly =
            classes()
                    .that()
                    .resideInAPackage("dev.gatehouse.application..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.gatehouse.application..",
                            "dev.gatehouse.domain..",
                            "java..",
                            "org.jspecify..")
                    .because("use cases are tested without a server, a database or a network");

    @ArchTest
    static final ArchRule domainReadsNoClockAndDrawsNoRandomness =
            noClasses()
                    .that()
                    .resideInAnyPackage("dev.gatehouse.domain..", "dev.gatehouse.application..")
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(java.util.UUID.class, "randomUUID")
                    .because(
                            "time and randomness come in as arguments, so that tests can choose"
                                    + " them");

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther =
            noClasses()
                    .that()
                    .resideInAPackage("dev.gatehouse.persistence..")
                    .or()
                    .resideInAPackage("dev.gatehouse.oidc..")
                    .or()
                    .resideInAPackage("dev.gatehouse.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.gatehouse.web..", "dev.gatehouse.okta..", "dev.gatehouse.server..")
                    .because("an adapter can be replaced without touching another");

    @ArchTest
    static final ArchRule webKnowsNoOtherAdapter =
            noClasses()
                    .that()
                    .resideInAPackage("dev.gatehouse.web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.gatehouse.persistence..",
                            "dev.gatehouse.oidc..",
                            "dev.gatehouse.okta..",
                            "dev.gatehouse.cli..")
                    .because(
                            "controllers translate; what is stored or asked of a provider is a"
                                    + " port");

    @ArchTest
    static final ArchRule theSandboxSharesNothing =
            noClasses()
                    .that()
                    .resideInAPackage("dev.gatehouse.sandbox..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("dev.gatehouse..")
                                    .and(not(resideInAPackage("dev.gatehouse.sandbox.."))))
                    .because("one mistake must not hide on both sides of the wire");

    @ArchTest
    static final ArchRule nobodyKnowsTheSandbox =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.gatehouse.sandbox..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.gatehouse.sandbox..")
                    .because("it is never on a production class path");

    @ArchTest
    static final ArchRule theDemoSpeaksHttpOnly =
            noClasses()
                    .that()
                    .resideInAPackage("dev.gatehouse.demo..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("dev.gatehouse..")
                                    .and(not(resideInAPackage("dev.gatehouse.demo.."))))
                    .because("demo data is made through the public API, as anybody could");

    @ArchTest
    static final ArchRule contextsAreFreeOfCyclesInAdapters =
            slices().matching("dev.gatehouse.(*).(*)..")
                    .namingSlices("$1 $2")
                    .that(new dev.gatehouse.acceptance.architecture.AdapterSlices())
                    .should()
                    .beFreeOfCycles()
                    .because("packages that need each other are one package");

    @ArchTest
    static final ArchRule noRoomForLeftovers =
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            "..util..",
                            "..common..",
                            "..impl..",
                            "..manager..",
                            "..helper..",
                            "..dto..")
                    .because("a package says what it decides");

    @ArchTest
    static final ArchRule nobodyWaitsByTheClock =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.gatehouse.sandbox..")
                    .should()
                    .callMethod(Thread.class, "sleep", long.class)
                    .because("a sleep is a race that nobody won yet");
}
