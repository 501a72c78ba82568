package dk.portvagt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.browser.Tasklist.ListedTask;
import dk.portvagt.budget.CasePosition;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.Answers;
import dk.portvagt.process.DueJobs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A small case from idea to retired, with the money it needs, through Tasklist alone: every role in turn, in a
 * municipality where nothing else goes on. The engine's tests play the other tracks.
 */
@BrowserTest
class LifecycleBrowserTest {

    private static final String MUNICIPALITY = "945";
    private static final String TODAY = DanishDay.today().toString();
    private static final int INVOICED = 200_000;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private CentralPool pool;

    private Staff staff;
    private Staff elsewhere;
    private String number;

    @BeforeEach
    void give_everybody_a_browser(Profiles profiles, @Autowired BeanFactory beans, @Autowired People people) {
        staff = Staff.of(MUNICIPALITY, profiles, beans, Path.of("target", "screenshots"));
        TestPeople.ensure(people);
        elsewhere = new Staff(profiles, new DueJobs(beans, MUNICIPALITY), "-2", TestPeople.PASSWORD);
    }

    @Test
    void goes_from_idea_to_retired_by_the_hands_of_every_role() {
        openBudgetYear();
        raiseIdea();
        prepareGate();
        meet(conditional());
        buyAndImplement();
        meetCondition();
        answerCriteria();
        does("system-owner", "Afgør som systemejer", "owner-decision", Map.of("steeringOutcome", "approved"));
        operate();
        prepareGate("written");
        decideInWriting();
        phaseOut();
        prepareGate();
        does(
                "digitalisation-manager",
                "Afgør som digitaliseringschef",
                "manager-decision",
                Map.of("steeringOutcome", "approved", "decisionReason", "Alt er lukket"));

        assertThat(cases.find(CaseNumber.of(number)).orElseThrow().status()).isEqualTo(CaseStatus.RETIRED);
        assertThat(pool.isBalanced()).isTrue();
        CasePosition money = pool.position(number);
        assertThat(money.reserved()).isZero();
        assertThat(money.committed()).isZero();
        assertThat(money.spent()).isEqualByComparingTo(String.valueOf(INVOICED));
    }

    private void openBudgetYear() {
        SteeringWork.proposeBudgetYear(staff);
        meet(approved());
    }

    private void raiseIdea() {
        staff.starts(
                "requester",
                "IT-anskaffelse fra idé til udfasning",
                "idea-raised",
                Answers.to(
                        "idea-raised",
                        Map.of(
                                "estimatedInvestment", 240_000,
                                "estimatedYearlyCost", 30_000,
                                "citizenFacing", false)));
        ListedTask screening = staff.tasklist("secretariat").newest("Screen idéen");
        number = screening.name().replaceFirst(".*(" + MUNICIPALITY + "-\\d{4}-\\d{4}).*", "$1");
        assertThat(staff.tasklist("secretariat").opens(screening)).isTrue();
        isNothingElsewhere(screening);
        does("secretariat", "Screen idéen", "idea-screening");
        does("digital-consultant", "Vurdér databeskyttelse", "data-protection");
    }

    /** Neither in the list of the next municipality's secretary nor by a link. */
    private void isNothingElsewhere(ListedTask task) {
        Tasklist theirs = elsewhere.tasklist("secretariat");
        assertThat(theirs.list()).extracting(ListedTask::name).noneMatch(name -> name.contains(number));
        assertThat(theirs.opens(task)).isFalse();
    }

    private void buyAndImplement() {
        Map<String, Object> contract = Answers.to("contract", Map.of("contractAmountYear1", 220_000));
        // A small purchase is paid in one year: the form does not ask for others.
        contract.keySet().removeIf(field -> field.matches("contractAmountYear[2-4]"));
        does("digital-consultant", "Gør kontrakten klar til underskrift", "contract", contract);
        does(
                "budget-controller",
                "Registrér faktura",
                "invoice",
                Map.of(
                        "invoiceNumber",
                        "F-945-1",
                        "invoiceVendor",
                        "Halbooking ApS",
                        "invoiceDate",
                        TODAY,
                        "invoiceCvr",
                        "99000104",
                        "invoicePaidFrom",
                        "anskaffelse " + Answers.YEAR,
                        "invoiceAmount",
                        "200.000,00"));
        does("budget-controller", "Registrér faktura", "invoice");
        does(
                "requester",
                "Afprøv og godkend løsningen",
                "acceptance-test",
                Answers.to("acceptance-test", Map.of("documentationFiled", "yes")));
        does("operations", "Overtag løsningen i drift", "handover");
    }

    private void operate() {
        does("system-owner", "Følg løsningen i drift", "solution-operation");
        does("system-owner", "Læg plan for udfasningen", "phase-out-plan");
    }

    private void phaseOut() {
        does("secretariat", "Indhent arkivets afgørelse", "archive-decision");
        does("operations", "Arkivér og slet data", "data-deletion");
        does("digital-consultant", "Afslut kontrakterne", "contract-end");
        does("it-architect", "Luk integrationerne", "integrations-closed");
        does("operations", "Fjern adgangene", "access-removal");
    }

    /** The case waits at its gate until the owner has met the condition and the secretariat agrees. */
    private void meetCondition() {
        assertThat(staff.tasklist("secretariat").newest("Følg de vilkår, sagen venter på"))
                .isNotNull();
        does(
                "pmo",
                "Opfyld vilkåret",
                "condition-report",
                Map.of("conditionReport", "fulfilled", "conditionEvidence", "Planen er godkendt"));
        does("secretariat", "Bedøm vilkåret", "condition-verdict", Map.of("verdict", "fulfilled"));
    }

    /** All that comes before the decision at a gate. */
    private void prepareGate() {
        prepareGate("meeting");
    }

    private void prepareGate(String route) {
        answerCriteria();
        does(
                "secretariat",
                "Skriv beslutningsoplægget",
                "decision-paper",
                Map.of(
                        "recommendation", "approve",
                        "decisionRoute", route,
                        "paperSummary", "Papirskemaerne koster tid",
                        "paperAlternatives", "At lade være",
                        "paperConsequences", "Bedre service"));
    }

    private void answerCriteria() {
        staff.answersCriteria("digital-consultant", ofCase("Besvar forretningens kriterier"));
        staff.answersCriteria("it-architect", ofCase("Besvar de tekniske kriterier"));
    }

    /** Both members of the steering group follow the paper, each with a task of their own. */
    private void decideInWriting() {
        for (String member : List.of("steering-group", "steering-chair")) {
            does(member, "Svar i skriftlig høring", "written-answer", Map.of("procedureAnswer", "agree"));
        }
    }

    /** A meeting with one item on its agenda: what waits. */
    private void meet(Map<String, Object> decision) {
        SteeringWork.callMeeting(staff);
        staff.does("secretariat", "Klargør dagsordenen", "meeting-agenda", Map.of("agendaAction", "ready"));
        staff.does("secretariat", "Begynd mødet", "meeting-opening", Map.of("openingAction", "begin"));
        staff.does("steering-group", "Afgør punktet", "item-decision", decision);
        staff.does("secretariat", "Notér orientering og eventuelt", "meeting-information", Map.of());
        staff.does(
                "steering-chair", "Bekræft afgørelserne", "meeting-confirmation", Map.of("confirmation", "confirmed"));
    }

    private static Map<String, Object> approved() {
        return Map.of("itemOutcome", "approved", "itemReason", "God sag");
    }

    private static Map<String, Object> conditional() {
        return Map.of(
                "itemOutcome", "approvedWithConditions",
                "itemReason", "God sag, men uden plan",
                "condition1Text", "Projektet skal have en tidsplan",
                "condition1Owner", "pmo",
                "condition1Deadline", TODAY);
    }

    private void does(String person, String task, String form) {
        does(person, task, form, Answers.to(form, Map.of()));
    }

    private void does(String person, String task, String form, Map<String, Object> answers) {
        staff.does(person, ofCase(task), form, answers);
    }

    private String ofCase(String task) {
        return task + " · " + number;
    }
}
