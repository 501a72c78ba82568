package dk.portvagt.landscape.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseJourney;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Desk;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Invoices that come when the case no longer has a task for them, and credit notes. */
@PortvagtTest
class InvoiceRegistrationTest {

    private static final String MUNICIPALITY = "862";
    private static final UnaryOperator<TaskQuery> PAYMENT =
            tasks -> tasks.processDefinitionKey("invoice-registration").tenantIdIn(MUNICIPALITY);

    private static final UnaryOperator<TaskQuery> CORRECTION =
            tasks -> tasks.processDefinitionKey("invoice-correction").tenantIdIn(MUNICIPALITY);

    private Desk desk;

    @BeforeEach
    void aDesk(@Autowired BeanFactory beans) {
        desk = new Desk(beans, MUNICIPALITY);
    }

    @Test
    void pays_the_last_part_of_a_contract_after_the_solution_was_accepted(@Autowired BeanFactory beans) {
        CaseJourney journey = new CaseJourney(beans, MUNICIPALITY).upTo(Phase.OPERATION);
        String committed = journey.money().committed().toPlainString();
        String paidFrom = journey.number() + "/ACQUISITION/" + Answers.YEAR;

        ProcessInstance received = receive();
        assertThat(desk.shown(PAYMENT, "invoiceOptions").toString())
                .contains("Halbooking ApS · anskaffelse " + Answers.YEAR, paidFrom);
        pay(paidFrom, "9.000.000");
        assertThat((String) desk.shown(PAYMENT, "invoiceRefusalReason")).contains("overstiger det disponerede beløb");
        assertThat(journey.money().spent()).isZero();

        pay(paidFrom, "1.000,50");
        assertThat(received).isEnded().hasPassed("BoundaryEvent_InvoiceRefused", "EndEvent_InvoiceBooked");
        assertThat(journey.money().spent()).isEqualByComparingTo("1000.50");
        assertThat(journey.money().committed()).isLessThan(new BigDecimal(committed));

        creditIt(journey);
    }

    /** In the same case: a journey to operation is long. */
    private void creditIt(CaseJourney journey) {
        ProcessInstance wanted = correct(Map.of("creditNoteAmount", "1.000,51"));
        assertThat((String) desk.shown(CORRECTION, "invoiceRefusalReason")).contains("er kun 1.000,50 kr. tilbage");
        Map<String, Object> revised = new HashMap<>(Answers.to("invoice-correction", Map.of()));
        revised.put("invoiceRevision", "retry");
        desk.completes("budget-controller", CORRECTION, revised);
        assertThat((String) desk.shown(CORRECTION, "invoiceCorrectionSummary"))
                .contains(journey.number().toString(), "Kreditnota K-1: 400,25 kr. ekskl. moms.");

        assertThatThrownBy(() -> desk.completes(
                        "budget-controller",
                        "digitalisation-manager",
                        CORRECTION,
                        Answers.to("invoice-correction-verdict", Map.of())))
                .hasMessageContaining("Funktionsadskillelse");
        decides("rejected");
        assertThat((String) desk.shown(CORRECTION, "invoiceRefusalReason")).startsWith("Afvist: Kreditnotaen er set");
        assertThat(journey.money().spent()).isEqualByComparingTo("1000.50");

        desk.completes("budget-controller", CORRECTION, revised);
        decides("approved");
        assertThat(wanted).isEnded().hasPassed("BoundaryEvent_CorrectionRefused", "EndEvent_CorrectionBooked");
        assertThat(journey.money().spent()).isEqualByComparingTo("600.25");

        ProcessInstance again = correct(Map.of());
        assertThat((String) desk.shown(CORRECTION, "invoiceRefusalReason")).contains("er allerede bogført");
        desk.completes("budget-controller", CORRECTION, Answers.to("invoice-correction-revision", Map.of()));
        assertThat(again).isEnded().hasPassed("EndEvent_CorrectionGivenUp");
    }

    private ProcessInstance correct(Map<String, Object> changes) {
        return desk.start("invoice-correction", "budget-controller", Answers.to("invoice-correction", changes));
    }

    private void decides(String verdict) {
        desk.completes(
                "digitalisation-manager",
                CORRECTION,
                Answers.to("invoice-correction-verdict", Map.of("invoiceCorrectionVerdict", verdict)));
        desk.runJobs();
    }

    @Test
    void returns_an_invoice_that_belongs_to_no_case() {
        ProcessInstance received = receive();
        desk.completes("budget-controller", PAYMENT, Answers.to("invoice-payment", Map.of()));

        assertThat(received).isEnded().hasPassed("EndEvent_InvoiceReturned");
    }

    private ProcessInstance receive() {
        return desk.start("invoice-registration", "budget-controller", Answers.to("invoice-received", Map.of()));
    }

    private void pay(String paidFrom, String amount) {
        Map<String, Object> answers = new HashMap<>(Answers.to("invoice-received", Map.of("invoiceAmount", amount)));
        answers.putAll(
                Map.of("invoicePayment", "book", "invoicePaidFrom", paidFrom, "invoiceVendor", "Halbooking ApS"));
        desk.completes("budget-controller", PAYMENT, answers);
        desk.runJobs();
    }
}
