package dev.gatehouse.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import org.junit.jupiter.api.Test;

class HouseTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.gatehouse.sandbox");

    @Test
    void sharesNoCodeWithTheProduct() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.gatehouse.domain..",
                        "dev.gatehouse.application..",
                        "dev.gatehouse.oidc..",
                        "dev.gatehouse.okta..",
                        "dev.gatehouse.persistence..",
                        "dev.gatehouse.web..",
                        "dev.gatehouse.server..")
                .because("one mistake must not hide on both sides of the wire")
                .check(CLASSES);
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        SlicesRuleDefinition.slices()
                .matching("dev.gatehouse.sandbox.(*)..")
                .should()
                .beFreeOfCycles()
                .because("each package is one idea that can be read alone")
                .check(CLASSES);
    }
}
