package dk.portvagt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the rooms of the house: no circles, the engine behind a few doors, and the ledger on its own. */
@AnalyzeClasses(packages = "dk.portvagt", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] AROUND_THE_ENGINE = {
        "dk.portvagt..steps..",
        "dk.portvagt.engine..",
        "dk.portvagt.modelguard..",
        "dk.portvagt.web..",
        "dk.portvagt.demo..",
        "dk.portvagt.startup.."
    };

    @ArchTest
    static final ArchRule rooms_are_free_of_cycles =
            slices().matching("dk.portvagt.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("dk.portvagt.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_rooms_around_the_engine_know_it = noClasses()
            .that()
            .resideOutsideOfPackages(AROUND_THE_ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "io.holunda..");

    @ArchTest
    static final ArchRule subjects_do_not_know_what_is_built_around_them = noClasses()
            .that()
            .resideOutsideOfPackages(AROUND_THE_ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dk.portvagt..steps..",
                    "dk.portvagt.engine..",
                    "dk.portvagt.modelguard..",
                    "dk.portvagt.web..",
                    "dk.portvagt.demo..");

    @ArchTest
    static final ArchRule only_filters_and_pages_know_the_servlet_api = noClasses()
            .that()
            .resideOutsideOfPackages("dk.portvagt.engine..", "dk.portvagt.web..", "dk.portvagt.startup..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..");

    @ArchTest
    static final ArchRule the_pool_knows_nobody = noClasses()
            .that()
            .resideInAnyPackage("dk.portvagt.budget", "dk.portvagt.budget.invoice")
            .should()
            .dependOnClassesThat(new OtherRoomsThan("budget", "text"));

    @ArchTest
    static final ArchRule mails_know_addresses_but_not_people = noClasses()
            .that()
            .resideInAPackage("dk.portvagt.notification")
            .should()
            .dependOnClassesThat(new OtherRoomsThan("notification", "documents"));

    @ArchTest
    static final ArchRule nothing_knows_the_demo = noClasses()
            .that()
            .resideOutsideOfPackage("dk.portvagt.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dk.portvagt.demo..");

    @ArchTest
    static final ArchRule nothing_knows_the_pages = noClasses()
            .that()
            .resideOutsideOfPackage("dk.portvagt.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dk.portvagt.web..");
}
