package dk.portvagt.landscape.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseTracks;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.ChosenTrack;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.Track;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.acquisition.steps.CaseJourney;
import dk.portvagt.engine.DueDates;
import dk.portvagt.engine.StartedProcesses;
import dk.portvagt.landscape.Contracts;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Desk;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class ImplementationPhaseTest {

    @Autowired
    private Contracts contracts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DueDates dueDates;

    private CaseJourney journey;
    private CaseDriver people;

    @BeforeEach
    void aCaseThatMayBuy(@Autowired BeanFactory beans) {
        journey = new CaseJourney(beans, "863").upTo(Phase.IMPLEMENTATION);
        people = journey.people;
    }

    @Test
    void commits_the_contract_from_what_is_reserved() {
        journey.buy();

        assertThat(journey.money().committed()).isEqualByComparingTo("380000");
        assertThat(journey.money().reserved()).isEqualByComparingTo("70000");
        assertThat(contracts.find(journey.number()))
                .hasValueSatisfying(contract -> assertThat(contract.vendor()).isEqualTo("Halbooking ApS"));
        assertThat(people.atWork())
                .isWaitingAtExactly("UserTask_PrepareOperations", "UserTask_RegisterInvoice", "UserTask_RunProject");
    }

    @Test
    void calls_long_work_to_mind_on_an_office_day_long_before_it_is_due() {
        Task procurement = task("UserTask_RunProcurement", people.process("implementation-phase"));

        assertThat(procurement.getFollowUpDate()).isEqualTo(dueDates.inOfficeDays(20));
        assertThat(procurement).hasDueDate(dueDates.inOfficeDays(60));
    }

    @Test
    void commits_nothing_before_its_own_step_has_run() {
        people.does("digital-consultant", "UserTask_RunProcurement");
        people.submits("digital-consultant", "UserTask_SignContract", Map.of());

        assertThat(journey.money().committed()).isZero();

        execute(job("ServiceTask_CommitContract", people.process("implementation-phase")));

        assertThat(journey.money().committed()).isEqualByComparingTo("380000");
    }

    @Test
    void signs_a_dearer_contract_after_extra_funding() {
        people.does("digital-consultant", "UserTask_RunProcurement");
        people.does("digital-consultant", "UserTask_SignContract", Map.of("contractAmountYear2", 250_000));
        assertThat(people.process("implementation-phase")).hasPassed("BoundaryEvent_ContractExceedsReservation");
        assertThat(journey.money().committed()).isZero();

        journey.decide("approved");

        // 100,000 of the second year were reserved at G2; exactly the rest was asked for.
        assertThat(journey.money().committed()).isEqualByComparingTo("530000");
        assertThat(people.timesPassed("ServiceTask_CommitContract")).isEqualTo(1);
        assertThat(people.process("implementation-phase")).isWaitingAt("UserTask_RunProject");
    }

    @Test
    void renegotiates_when_extra_funding_is_refused() {
        people.does("digital-consultant", "UserTask_RunProcurement");
        people.does("digital-consultant", "UserTask_SignContract", Map.of("contractAmountYear2", 250_000));

        journey.decide("rejected");

        assertThat(people.atWork()).isWaitingAtExactly("UserTask_SignContract");
        people.does("digital-consultant", "UserTask_SignContract");
        assertThat(journey.money().committed()).isEqualByComparingTo("380000");
        assertThat(people.process("implementation-phase")).isWaitingAt("UserTask_RunProject");
    }

    @Test
    void leaves_giving_up_a_bought_case_to_the_steering_group() {
        people.does("digital-consultant", "UserTask_RunProcurement");
        people.does("digital-consultant", "UserTask_SignContract", Map.of("contractAmountYear2", 900_000_000));
        journey.gate().answerCriteria("fulfilled");

        journey.gate()
                .does(
                        "budget-controller",
                        "UserTask_ResolveFunding",
                        Map.of("fundingSolution", "drop", "fundingReason", "Puljen er tom"));

        assertThat(people.process("gate-review")).isWaitingAt("UserTask_ResolveFunding");
        assertThat(people.process("implementation-phase")).isWaitingAt("CallActivity_ExtraFunding");
        assertThat(journey.money().reserved()).isEqualByComparingTo("450000");
    }

    @Test
    void books_invoices_one_after_the_other() {
        journey.buy();

        people.does("budget-controller", "UserTask_RegisterInvoice", invoice("F-1", "200.000"));
        people.does("budget-controller", "UserTask_RegisterInvoice", invoice("F-2", "79.999,50"));
        people.does("budget-controller", "UserTask_RegisterInvoice");

        assertThat(journey.money().spent()).isEqualByComparingTo("279999.50");
        assertThat(journey.money().committed()).isEqualByComparingTo("100000.50");
        assertThat(people.process("implementation-phase")).isNotWaitingAt("UserTask_RegisterInvoice");
        assertThat(database.sql("SELECT DISTINCT booked_by FROM portvagt.booking"
                                + " WHERE case_number = ? AND operation = 'SPEND'")
                        .param(people.caseNumber())
                        .query(String.class)
                        .list())
                .containsExactly("budget-controller");
    }

    @Test
    void ends_the_invoices_with_the_one_that_is_said_to_be_the_last() {
        journey.buy();
        people.does("budget-controller", "UserTask_RegisterInvoice", invoice("F-7", "200.000"));
        assertThat(people.process("implementation-phase")).isWaitingAt("UserTask_RegisterInvoice");

        people.does(
                "budget-controller",
                "UserTask_RegisterInvoice",
                Answers.invoice("F-8/" + people.caseNumber(), "80.000", true));

        assertThat(journey.money().spent()).isEqualByComparingTo("280000");
        assertThat(people.openTasks()).containsExactly("UserTask_PrepareOperations", "UserTask_RunProject");
    }

    @Test
    void accepts_the_solution_before_the_last_invoice_is_paid() {
        journey.buy();

        people.does("digital-consultant", "UserTask_RunProject");

        assertThat(people.atWork())
                .isWaitingAtExactly(
                        "UserTask_AcceptSolution", "UserTask_PrepareOperations", "UserTask_RegisterInvoice");
    }

    @Test
    void corrects_an_invoice_that_is_refused() {
        journey.buy();
        people.does("budget-controller", "UserTask_RegisterInvoice", invoice("F-3", "900.000"));

        assertThat(people.process("implementation-phase")).isWaitingAt("UserTask_ClarifyInvoice");
        assertThat((String) people.taskVariable("UserTask_ClarifyInvoice", "invoiceRefusalReason"))
                .contains("overstiger det disponerede beløb");
        Map<String, Object> corrected = invoice("F-3", "90.000");
        corrected.remove("invoicingDone");
        corrected.remove("lastInvoice");
        corrected.put("invoiceClarification", "correct");
        corrected.put("invoiceRejectionNote", null);
        people.does("budget-controller", "UserTask_ClarifyInvoice", corrected);

        assertThat(journey.money().spent()).isEqualByComparingTo("90000");
        assertThat(people.process("implementation-phase")).isWaitingAt("UserTask_RegisterInvoice");
    }

    @Test
    void rejects_an_invoice_that_cannot_be_right() {
        journey.buy();
        people.does("budget-controller", "UserTask_RegisterInvoice", invoice("F-4", "900.000"));

        people.does("budget-controller", "UserTask_ClarifyInvoice");

        assertThat(journey.money().spent()).isZero();
        assertThat(people.process("implementation-phase")).isWaitingAt("UserTask_RegisterInvoice");
    }

    @Test
    void books_the_same_invoice_once() {
        journey.buy();

        people.does("budget-controller", "UserTask_RegisterInvoice", invoice("F-5", "50.000"));
        people.does("budget-controller", "UserTask_RegisterInvoice", invoice("F-5", "50.000"));

        assertThat(journey.money().spent()).isEqualByComparingTo("50000");
        assertThat((String) people.taskVariable("UserTask_ClarifyInvoice", "invoiceRefusalReason"))
                .startsWith("Faktura F-5")
                .contains("er allerede bogført", people.caseNumber())
                .endsWith("Den bogføres ikke igen.");
    }

    @Test
    void offers_the_contract_and_what_is_left_of_it() {
        journey.buy();
        people.does("budget-controller", "UserTask_RegisterInvoice", invoice("F-6", "50.000,50"));

        assertThat(people.taskVariable("UserTask_RegisterInvoice", "invoiceVendor"))
                .isEqualTo("Halbooking ApS");
        assertThat(people.taskVariable("UserTask_RegisterInvoice", "invoiceCvr"))
                .isEqualTo("99000104");
        assertThat(people.taskVariable("UserTask_RegisterInvoice", "invoiceOptions")
                        .toString())
                .contains(people.caseNumber(), "Halbooking ApS · anskaffelse " + Answers.YEAR, ",50 kr. tilbage");
    }

    @Test
    void accepts_only_after_the_defects_are_corrected() {
        journey.buy();
        people.does("digital-consultant", "UserTask_RunProject");
        people.does("operations", "UserTask_PrepareOperations");
        people.does("budget-controller", "UserTask_RegisterInvoice");

        people.does(
                "requester",
                "UserTask_AcceptSolution",
                Map.of("acceptanceOutcome", "failed", "defects", "Betaling fejler"));
        assertThat(people.openTasks()).containsExactly("UserTask_CorrectDefects");
        people.does("digital-consultant", "UserTask_CorrectDefects");
        people.does("requester", "UserTask_AcceptSolution");
        people.does("operations", "UserTask_HandOver");

        assertThat(people.timesPassed("UserTask_AcceptSolution")).isEqualTo(2);
        assertThat(people.process("implementation-phase")).hasPassed("EndEvent_SolutionImplemented");
    }

    @Test
    void is_handed_over_only_when_operations_say_yes() {
        journey.buy();
        people.does("digital-consultant", "UserTask_RunProject");
        people.does("operations", "UserTask_PrepareOperations");
        people.does("budget-controller", "UserTask_RegisterInvoice");
        people.does("requester", "UserTask_AcceptSolution");

        Map<String, Object> no = new HashMap<>();
        no.put("handoverOutcome", "refused");
        no.put("handoverRefusal", "Der er ingen vagtordning");
        no.put("handoverNote", null);
        people.does("operations", "UserTask_HandOver", no);
        assertThat(people.openTasks()).containsExactly("UserTask_CorrectDefects");
        assertThat(people.taskVariable("UserTask_CorrectDefects", "handoverRefusal"))
                .isEqualTo("Der er ingen vagtordning");
        people.does("digital-consultant", "UserTask_CorrectDefects");
        people.does("requester", "UserTask_AcceptSolution");
        people.does("operations", "UserTask_HandOver");

        assertThat(people.process("implementation-phase")).hasPassed("EndEvent_SolutionImplemented");
    }

    @Test
    void buys_once_also_when_G3_sends_the_case_back() {
        journey.through(Phase.IMPLEMENTATION).decide("rework");

        assertThat(people.atWork())
                .isWaitingAtExactly("UserTask_PrepareOperations", "UserTask_RegisterInvoice", "UserTask_RunProject");
        journey.implement();
        journey.decide("approved");

        assertThat(people.timesPassed("ServiceTask_CommitContract")).isEqualTo(1);
        assertThat(people.atWork()).isWaitingAtExactly("UserTask_OperateSolution");
    }

    @Test
    void shows_what_G2_made_a_condition_until_G3_asks_for_it(@Autowired BeanFactory beans) {
        CaseJourney conditional = new CaseJourney(beans, "860").upTo(Phase.REQUIREMENTS);
        conditional.through(Phase.REQUIREMENTS).gate().prepare();
        conditional
                .meeting()
                .agenda("ready")
                .decides(
                        "approvedWithConditions",
                        Map.of(
                                "condition1Text", "Databehandleraftalen er underskrevet",
                                "condition1Owner", "digital-consultant",
                                "condition1Deadline",
                                        DanishDay.today().plusMonths(2).toString()))
                .confirms()
                .publishes();

        assertThat((String) conditional.people.taskVariable("UserTask_RunProcurement", "openConditions"))
                .contains("Databehandleraftalen er underskrevet");

        conditional.through(Phase.IMPLEMENTATION);

        assertThat(conditional.people.openTasks()).hasSize(2);
        assertThat(conditional.people.process("gate-review")).isWaitingAt("UserTask_AwaitConditions");
        assertThat(conditional.people.process("condition-follow-up")).isWaitingAt("UserTask_MeetCondition");
    }

    @Test
    void asks_only_for_acceptance_takeover_and_invoice_on_the_small_track(@Autowired BeanFactory beans) {
        small(beans, Category.HARDWARE);
        assertThat(people.openTasks()).containsExactly("UserTask_AcceptSolution", "UserTask_RegisterInvoice");

        people.does("requester", "UserTask_AcceptSolution", Map.of("documentationFiled", "yes"));
        assertThat(people.openTasks()).containsExactly("UserTask_HandOver", "UserTask_RegisterInvoice");
        people.does("operations", "UserTask_HandOver");
        people.does("budget-controller", "UserTask_RegisterInvoice");

        assertThat(people.process("implementation-phase"))
                .hasPassed("EndEvent_SolutionImplemented")
                .isEnded();
    }

    /** A case on the small track whose contract is signed. */
    private void small(BeanFactory beans, Category category) {
        Desk desk = new Desk(beans, "863");
        CaseNumber number =
                beans.getBean(AcquisitionCases.class).register(Ideas.of("863", "Skærme", "Børn og Unge", category));
        beans.getBean(CaseTracks.class).raise(number, new ChosenTrack(Track.SMALL, "Et mindre køb"));
        people = new CaseDriver(beans, desk).of(number);
        beans.getBean(StartedProcesses.class)
                .start(
                        "implementation-phase",
                        "863",
                        number.toString(),
                        Variables.putValue("caseNumber", number.toString())
                                .putValue("title", "Skærme")
                                .putValue("category", category.name().toLowerCase(Locale.ROOT))
                                .putValue("requester", "requester")
                                .putValue("contractCommitted", true));
        people.runJobs();
    }

    /** A vendor's invoice number is used once in a municipality, and each test is another case in it. */
    private Map<String, Object> invoice(String number, String amount) {
        return Answers.invoice(number + "/" + people.caseNumber(), amount, false);
    }
}
