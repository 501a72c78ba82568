package dk.portvagt.blanket.steps;

import static dk.portvagt.process.Answers.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.budget.CasePosition;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.invoice.PayableMoney;
import dk.portvagt.budgetyear.steps.BudgetDriver;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.meeting.StandingItem;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Engine;
import dk.portvagt.process.Instances;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A blanket approval from proposal to end, and what is bought on it: the short way of R10. */
@PortvagtTest
class BlanketProcessesTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private CentralPool pool;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RuntimeService runtime;

    private BudgetDriver budget;
    private Engine engine;
    private String suffix;

    @BeforeEach
    void aYearWithAMillion() {
        budget = new BudgetDriver(beans).opens(YEAR);
        engine = new Engine(beans);
        suffix = TestPeople.settle(beans, budget.municipality);
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void a_purchase_is_ordered_received_and_paid_in_three_tasks() {
        ProcessInstance blanket = approved(Map.of());
        ProcessInstance purchase = wants(Map.of());

        orders(purchase, "order", blanket);
        assertThat(money(blanket).committed()).isEqualByComparingTo("4250.50");
        assertThat(beans.getBean(PayableMoney.class).ofMunicipality(budget.municipality, null))
                .extracting(PayableMoney.Payable::title)
                .containsExactly("Skærme");
        delivers(purchase, "delivered");
        assertThatThrownBy(() -> invoices("requester", purchase, Map.of()))
                .hasMessageContaining("Funktionsadskillelse");
        invoices("budget-controller", purchase, Map.of("invoiceAmount", "4.250,51"));
        assertThat((String) shown(purchase, "purchaseRefusal")).contains("der er bestilt for 4.250,50 kr.");
        invoices("budget-controller", purchase, Map.of("invoiceAmount", "4.000"));

        assertThat(purchase).isEnded().hasPassed("BoundaryEvent_PurchaseInvoiceRefused", "EndEvent_PurchasePaid");
        assertThat(money(blanket).spent()).isEqualByComparingTo("4000");
        assertThat(money(blanket).committed()).isZero();
        assertThat(money(blanket).reserved()).isEqualByComparingTo("16000");
    }

    @Test
    void what_no_approval_covers_says_why_and_becomes_a_case_with_what_was_typed() {
        ProcessInstance blanket = approved(Map.of());
        ProcessInstance purchase = wants(Map.of("purchaseAmount", "5.000,01"));

        assertThat((String) shown(purchase, "purchaseReasons")).contains("højst 5.000 kr. pr. køb");
        assertThatThrownBy(() -> orders(purchase, "order", blanket)).hasMessageContaining("Ramme:");
        orders(purchase, "case", blanket);
        complete("requester", purchase, Answers.to("purchase-case", Map.of()));

        assertThat(purchase).isEnded().hasPassed("EndEvent_PurchaseRaised");
        assertThat(database.sql(
                                "SELECT title || requester || need FROM portvagt.acquisition_case WHERE municipality = ?")
                        .param(budget.municipality)
                        .query(String.class)
                        .single())
                .contains("Tre skærme", "requester" + suffix, "5.000,01 kr.");
        assertThat(database.sql("SELECT track || ' ' || amount FROM portvagt.acquisition_case WHERE municipality = ?")
                        .param(budget.municipality)
                        .query(String.class)
                        .single())
                .isEqualTo("SMALL 5001.00");
    }

    @Test
    void an_approval_that_names_somebody_asks_that_person_for_each_purchase() {
        ProcessInstance blanket = approved(Map.of("blanketApprover", "system-owner" + suffix));
        ProcessInstance purchase = wants(Map.of());
        orders(purchase, "order", blanket);
        assertThat(money(blanket).committed()).isZero();

        complete(
                "system-owner", purchase, Map.of("purchaseVerdict", "rejected", "purchaseVerdictReason", "Vi har nok"));
        assertThat(shown(purchase, "purchaseRefusal")).isEqualTo("Vi har nok");
        orders(purchase, "order", blanket);
        complete("system-owner", purchase, Map.of("purchaseVerdict", "approved"));
        assertThat(money(blanket).committed()).isEqualByComparingTo("4250.50");

        delivers(purchase, "cancelled");
        assertThat(purchase).isEnded().hasPassed("EndEvent_PurchaseCancelled");
        assertThat(money(blanket).reserved()).isEqualByComparingTo("20000");
    }

    @Test
    void a_purchase_that_another_was_quicker_than_goes_back_to_its_buyer() {
        ProcessInstance blanket = approved(Map.of("blanketYearlyLimit", 5_000L));
        ProcessInstance first = wants(Map.of());
        ProcessInstance second = wants(Map.of());
        ProcessInstance third = wants(Map.of());
        chooses(first, "order", blanket);
        chooses(second, "order", blanket);
        budget.desk.runJobs();

        assertThat(money(blanket).committed()).isEqualByComparingTo("4250.50");
        assertThat(List.of(first, second))
                .filteredOn(purchase -> isAt(purchase, "UserTask_OrderOnBlanket"))
                .singleElement()
                .satisfies(beaten -> assertThat((String) shown(beaten, "purchaseRefusal"))
                        .contains("Der er 749,50 kr. tilbage på rammen"));
        orders(third, "order", blanket);
        assertThat(third).isWaitingAt("UserTask_OrderOnBlanket").hasPassed("BoundaryEvent_PurchaseOutside");
        orders(third, "drop", blanket);
        assertThat(third).isEnded().hasPassed("EndEvent_PurchaseDropped");
        assertThat(mails("secretariat", "er næsten brugt")).isEqualTo(1);
    }

    @Test
    void the_use_is_reported_at_every_meeting() {
        ProcessInstance blanket = approved(Map.of());
        ProcessInstance purchase = wants(Map.of());
        orders(purchase, "order", blanket);

        assertThat(beans.getBean(BlanketStatus.class).tables(budget.municipality, DanishDay.today()))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.heading()).isEqualTo("Rammegodkendelser, brugt i " + YEAR);
                    assertThat(use.table().rows())
                            .singleElement(InstanceOfAssertFactories.list(String.class))
                            .startsWith(number(blanket) + " Skærme", "21 %", "4.250,50 kr.", "20.000 kr.");
                    assertThat(use.table().bar(1, "21 %")).isEqualTo(21);
                });
        assertThat(beans.getBean(BlanketStatus.class).kind()).isEqualTo(StandingItem.Kind.BUDGET);
        delivers(purchase, "delivered");
        complete("budget-controller", purchase, Map.of("purchaseInvoiceAction", "cancel"));
        assertThat(purchase).isEnded().hasPassed("EndEvent_PurchaseCancelled");
    }

    @Test
    void an_approval_ends_with_a_warning_and_gives_the_rest_back() {
        ProcessInstance blanket = approved(Map.of());
        assertThat(money(blanket).reserved()).isEqualByComparingTo("20000");

        travelTo(LocalDate.of(YEAR, 12, 31));
        assertThat(mails("secretariat", "ophører")).isEqualTo(1);
        assertThat(blanket).isWaitingAt("CatchEvent_BlanketEnds");
        travelTo(LocalDate.of(YEAR + 1, 1, 1));

        assertThat(blanket).isEnded().hasPassed("EndEvent_BlanketEnded");
        assertThat(money(blanket).reserved()).isZero();
    }

    @Test
    void a_proposal_is_put_off_sent_back_corrected_and_rejected() {
        ProcessInstance blanket = proposed(Map.of());
        budget.decidesAll("deferred");
        String number = number(blanket);
        budget.decidesAll("rework");
        assertThat(blanket).isWaitingAt("UserTask_ChooseBuyers");

        choosesBuyers(blanket, corrected(30_000L));
        assertThat((String) shown(blanket, "blanketRefusal")).contains("ikke være større end rammen for et år");
        choosesBuyers(blanket, corrected(3_000L));
        assertThat(number(blanket)).isNotEqualTo(number);
        budget.decidesAll("rejected");

        assertThat(blanket).isEnded().hasPassed("EndEvent_BlanketRejected", "BoundaryEvent_BlanketRefused");
        assertThat(wants(Map.of())).isWaitingAt("UserTask_OrderOnBlanket");
    }

    /** The form with the typed terms, as it is after a refusal. */
    private static Map<String, Object> corrected(long purchaseLimit) {
        return Map.of(
                "blanketYearlyLimit",
                20_000L,
                "blanketPurchaseLimit",
                purchaseLimit,
                "blanketFrom",
                Answers.to("blanket-terms", Map.of()).get("blanketFrom"),
                "blanketUntil",
                YEAR + "-12-31",
                "blanketCvr",
                "99000104",
                "blanketVendor",
                "Skærmhuset ApS");
    }

    @Test
    void terms_that_were_typed_are_asked_for_again_only_when_they_must_be_corrected() {
        ProcessInstance blanket = start("secretariat", "blanket-approval", Answers.to("blanket-terms", Map.of()));

        assertThatThrownBy(() -> choosesBuyers(blanket, Map.of("blanketYearlyLimit", 99_000L)))
                .as("what the form does not show")
                .hasMessageContaining("hører ikke til formularen");
        choosesBuyers(blanket, Map.of());
        assertThat(database.sql("SELECT yearly_limit FROM portvagt.blanket_approval WHERE municipality = ?")
                        .param(budget.municipality)
                        .query(Integer.class)
                        .single())
                .isEqualTo(20_000);
    }

    @Test
    void an_approval_that_ends_soon_is_proposed_again_by_itself() {
        budget.opens(YEAR + 1);
        LocalDate today = DanishDay.today();
        ProcessInstance blanket = approved(Map.of(
                "blanketFrom",
                today.toString(),
                "blanketUntil",
                today.plusDays(99).toString()));
        String number = number(blanket);

        travelTo(today.plusDays(41));
        assertThat(blanket).isWaitingAt("CatchEvent_BlanketEnds");
        assertThat(mails("secretariat", "ophører")).isEqualTo(1);
        assertThat(number(blanket)).as("the new proposal").isNotEqualTo(number);
        new MeetingDriver(beans, budget.desk, today.plusDays(45)).decidesAll("approved");

        assertThat(database.sql("SELECT valid_from FROM portvagt.blanket_approval WHERE number = ?")
                        .param(number(blanket))
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today.plusDays(100));
        assertThat(money(blanket).reserved()).isPositive();
        assertThat(Instances.all(
                        query -> query.tenantIdIn(budget.municipality).processDefinitionKey("blanket-approval")))
                .filteredOn(process -> !process.getId().equals(blanket.getId()))
                .singleElement()
                .satisfies(renewed -> assertThat(renewed)
                        .hasPassed("StartEvent_BlanketRenewed")
                        .hasNotPassed("UserTask_ChooseBuyers"));
    }

    @Test
    void a_proposal_is_dropped_by_its_proposer() {
        ProcessInstance blanket = start("secretariat", "blanket-approval", Answers.to("blanket-terms", Map.of()));
        complete("secretariat", blanket, Map.of("blanketAction", "drop"));

        assertThat(blanket).isEnded().hasPassed("EndEvent_BlanketDropped");
    }

    @Test
    void an_approval_that_the_pool_cannot_carry_does_not_come_into_force() {
        ProcessInstance blanket = approved(Map.of("blanketYearlyLimit", 1_000_001L));

        assertThat(blanket).isEnded().hasPassed("EndEvent_BlanketShort");
        assertThat(mails("secretariat", "kunne ikke sættes i kraft")).isEqualTo(1);
    }

    private ProcessInstance approved(Map<String, Object> changes) {
        ProcessInstance blanket = proposed(changes);
        budget.decidesAll("approved");
        return blanket;
    }

    private ProcessInstance proposed(Map<String, Object> changes) {
        Map<String, Object> terms = new HashMap<>(changes);
        terms.remove("blanketApprover");
        ProcessInstance blanket = start("secretariat", "blanket-approval", Answers.to("blanket-terms", terms));
        Object approver = changes.get("blanketApprover");
        choosesBuyers(blanket, approver == null ? Map.of() : Map.of("blanketApprover", approver));
        assertThat(blanket).isWaitingAt("ReceiveTask_BlanketDecision");
        return blanket;
    }

    private void choosesBuyers(ProcessInstance blanket, Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Answers.to("blanket-buyers", Map.of()));
        answers.put("blanketBuyers", MeetingDriver.list(List.of("requester" + suffix)));
        answers.putAll(changes);
        complete("secretariat", blanket, answers);
    }

    private ProcessInstance wants(Map<String, Object> changes) {
        return start("requester", "blanket-purchase", Answers.to("purchase-request", changes));
    }

    private void orders(ProcessInstance purchase, String action, ProcessInstance blanket) {
        chooses(purchase, action, blanket);
        budget.desk.runJobs();
    }

    private void chooses(ProcessInstance purchase, String action, ProcessInstance blanket) {
        Map<String, Object> answers = new HashMap<>(Map.of("purchaseAction", action));
        if (action.equals("order")) {
            answers.put("purchaseBlanket", number(blanket));
        }
        submit("requester", purchase, answers);
    }

    private void delivers(ProcessInstance purchase, String delivery) {
        complete("requester", purchase, Map.of("purchaseDelivery", delivery));
    }

    private void invoices(String person, ProcessInstance purchase, Map<String, Object> changes) {
        complete(person, "budget-controller", purchase, Answers.to("purchase-invoice", changes));
    }

    private ProcessInstance start(String group, String process, Map<String, Object> answers) {
        return engine.start(process, group + suffix, group, budget.municipality, answers);
    }

    private void complete(String group, ProcessInstance process, Map<String, Object> answers) {
        complete(group, group, process, answers);
    }

    private void complete(String person, String group, ProcessInstance process, Map<String, Object> answers) {
        budget.desk.completes(person + suffix, group, tasks -> tasks.processInstanceId(process.getId()), answers);
        budget.desk.runJobs();
    }

    private void submit(String group, ProcessInstance process, Map<String, Object> answers) {
        budget.desk.completes(group + suffix, group, tasks -> tasks.processInstanceId(process.getId()), answers);
    }

    private Object shown(ProcessInstance process, String variable) {
        return budget.desk.shown(tasks -> tasks.processInstanceId(process.getId()), variable);
    }

    private boolean isAt(ProcessInstance process, String activity) {
        return runtime.createExecutionQuery()
                        .processInstanceId(process.getId())
                        .activityId(activity)
                        .count()
                > 0;
    }

    /** The newest proposal: a test has one at a time. */
    private String number(ProcessInstance blanket) {
        return database.sql("SELECT max(number) FROM portvagt.blanket_approval WHERE municipality = ?")
                .param(budget.municipality)
                .query(String.class)
                .single();
    }

    private CasePosition money(ProcessInstance blanket) {
        return pool.position(number(blanket));
    }

    private long mails(String group, String subject) {
        return database.sql("SELECT count(*) FROM portvagt.mail WHERE recipient = :to AND subject LIKE :subject")
                .param("to", group + suffix)
                .param("subject", "%" + subject + "%")
                .query(Long.class)
                .single();
    }

    private void travelTo(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant()));
        budget.desk.runJobs();
    }
}
