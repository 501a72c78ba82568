package dk.portvagt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the house: the domain knows neither the engine nor the web, and few may know the engine at all. */
@AnalyzeClasses(packages = "dk.portvagt", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] AROUND_THE_ENGINE = {
        "dk.portvagt.workflow..",
        "dk.portvagt.cockpit..",
        "dk.portvagt.tasklist..",
        "dk.portvagt..steps..",
        "dk.portvagt.engine..",
        "dk.portvagt.modelguard..",
        "dk.portvagt.web..",
        "dk.portvagt.demo..",
        "dk.portvagt.startup.."
    };

    @ArchTest
    static final ArchRule only_the_rooms_around_the_engine_know_it = noClasses()
            .that()
            .resideOutsideOfPackages(AROUND_THE_ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "io.holunda..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule the_domain_does_not_know_what_is_built_around_it = noClasses()
            .that()
            .resideInAnyPackage("dk.portvagt.budget", "dk.portvagt.acquisition", "dk.portvagt.landscape", "dk.portvagt.documents..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dk.portvagt.workflow..", "dk.portvagt.cockpit..", "dk.portvagt.tasklist..", "dk.portvagt.engine..", "dk.portvagt.web..");
}
