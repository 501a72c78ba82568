package dk.portvagt;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.EndOrders;
import dk.portvagt.decision.steps.DecisionTaker;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.EnumSet;
import org.camunda.bpm.engine.delegate.VariableScope;

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
            .dependOnClassesThat(new OtherRoomsThan("notification", "documents", "text"));

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

    /** A fact is read by {@code FactVariable}, which compares its municipality; everything else would be believed. */
    @ArchTest
    static final ArchRule ids_are_declared_as_facts = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("dk.portvagt..steps..")
            .and()
            .haveRawType(VariableFactory.class)
            .should()
            .haveNameNotMatching(".*(_ID|_BY|CASE_NUMBER|EDITORS|RECORDERS|PROPOSERS)");

    @ArchTest
    static final ArchRule no_step_reads_a_variable_by_its_name = noClasses()
            .that()
            .resideInAPackage("dk.portvagt..steps..")
            .and()
            .doNotHaveSimpleName("DecisionTaker")
            .should()
            .callMethodWhere(JavaCall.Predicates.target(nameMatching("getVariable(Local|Typed|LocalTyped)?"))
                    .and(JavaCall.Predicates.target(owner(resideInAPackage("org.camunda..")))));

    /** These ask a policy that compares the municipality, and that answers for a foreign case as for an unknown one. */
    @ArchTest
    static final ArchRule only_steps_with_a_policy_of_their_own_take_a_typed_number = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(AddedItems|RequestAtHand|CheckResourceRequestDelegate|MarkStrategicDelegate"
                    + "|FindProjectDelegate|RegisterCaseDelegate|RegisterInterventionDelegate|WithdrawCaseDelegate)")
            .should()
            .callMethod(FactVariable.class, "asTyped", VariableScope.class);

    @ArchTest
    static final ArchRule a_step_records_a_decision_only_of_somebody_whom_the_engine_knows = classes()
            .that()
            .resideInAPackage("dk.portvagt..steps..")
            .and(call(DecisionRegister.class, "record"))
            .should(be(call(DecisionTaker.class, "of").or(call(EndOrders.class, "carryOut"))));

    /** What follows from the order of constants, such as a group's rights, changes when somebody sorts them. */
    @ArchTest
    static final ArchRule nothing_follows_from_a_range_of_constants =
            noClasses().should().callMethod(EnumSet.class, "range", Enum.class, Enum.class);

    private static DescribedPredicate<JavaClass> call(Class<?> type, String method) {
        return describe(
                "call " + type.getSimpleName() + "." + method,
                caller -> caller.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(type)
                                && call.getName().equals(method)));
    }
}
