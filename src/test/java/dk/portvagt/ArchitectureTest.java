package dk.portvagt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the house: the domain knows neither the engine nor the web, and few may know the engine at all. */
@AnalyzeClasses(packages = "dk.portvagt", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DOMAIN = {
        "dk.portvagt.budget..",
        "dk.portvagt.acquisition..",
        "dk.portvagt.governance..",
        "dk.portvagt.landscape..",
        "dk.portvagt.documents..",
        "dk.portvagt.notification..",
        "dk.portvagt.calendar.."
    };
    private static final String[] AROUND_THE_ENGINE = {
        "dk.portvagt.workflow..", "dk.portvagt.cockpit..", "dk.portvagt.tasklist.."
    };

    @ArchTest
    static final ArchRule the_domain_knows_neither_the_engine_nor_the_servlet_api = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "io.holunda..", "jakarta.servlet..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_domain_does_not_know_what_is_built_around_it = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(AROUND_THE_ENGINE)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_rooms_around_the_engine_know_it = noClasses()
            .that()
            .resideOutsideOfPackages(AROUND_THE_ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "io.holunda..")
            .allowEmptyShould(true);
}
