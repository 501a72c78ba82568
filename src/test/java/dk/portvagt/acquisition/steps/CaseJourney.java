package dk.portvagt.acquisition.steps;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.CasePosition;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budgetyear.steps.TestBudget;
import dk.portvagt.gate.steps.GateDriver;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Desk;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case on its usual way through the phases: tests take it to where it gets interesting. */
public final class CaseJourney {

    public final CaseDriver people;
    private final Desk desk;
    private final BeanFactory beans;
    private Map<String, Object> idea = Map.of();

    /** In a municipality whose budget is open and large. */
    public CaseJourney(BeanFactory beans, String municipality) {
        this(beans, new Desk(beans, municipality));
        new TestBudget(beans, municipality).open();
    }

    private CaseJourney(BeanFactory beans, Desk desk) {
        this.beans = beans;
        this.desk = desk;
        people = new CaseDriver(beans, desk);
    }

    static CaseJourney withoutBudget(BeanFactory beans, String municipality) {
        return new CaseJourney(beans, new Desk(beans, municipality));
    }

    /** The case it is to be raises an idea with these answers instead of the usual ones. */
    public CaseJourney about(Map<String, Object> answers) {
        idea = answers;
        return this;
    }

    /** A new case, taken to the first task of the phase. */
    public CaseJourney upTo(Phase phase) {
        people.raiseIdea(idea);
        for (Phase passed : Phase.values()) {
            if (passed == phase) {
                break;
            }
            through(passed);
            decide("approved");
        }
        return this;
    }

    /** Does the work of the phase the case is in, up to its gate. */
    public CaseJourney through(Phase phase) {
        switch (phase) {
            case IDEA -> idea();
            case REQUIREMENTS -> requirements();
            case IMPLEMENTATION -> {
                buy();
                implement();
            }
            case OPERATION -> operate();
            case PHASE_OUT -> phaseOut();
        }
        return this;
    }

    /** The decision of the gate the case stands at, with all that leads to it: approved, rework or rejected. */
    public CaseJourney decide(String outcome) {
        gate().decide(outcome);
        return this;
    }

    public GateDriver gate() {
        return new GateDriver(beans, desk, people.caseNumber());
    }

    /** A meeting with everything on its agenda that waits in the municipality. */
    public MeetingDriver meeting() {
        return new MeetingDriver(beans, desk);
    }

    private void idea() {
        people.does("secretariat", "UserTask_ScreenIdea");
        people.does("it-architect", "UserTask_CheckReuse");
        people.does("digital-consultant", "UserTask_DraftMiniBusinessCase");
    }

    private void requirements() {
        Map<String, Object> requirements = new HashMap<>();
        if (!Boolean.TRUE.equals(people.taskVariable("UserTask_DescribeRequirements", "citizenFacing"))) {
            requirements.put("accessibilityNeeds", null);
        }
        people.does("requester", "UserTask_DescribeRequirements", requirements);
        people.does("it-architect", "UserTask_MapSurroundingSystems");
        people.does("it-architect", "UserTask_ClarifyTechnology");
        people.does("operations", "UserTask_StateOperationsRequirements");
        people.does("digital-consultant", "UserTask_AssessDataProtection");
        people.does("digital-consultant", "UserTask_DraftBusinessCase");
        people.does("digital-consultant", "UserTask_PlanProcurement");
    }

    public void buy() {
        people.does("digital-consultant", "UserTask_RunProcurement");
        people.does("digital-consultant", "UserTask_SignContract");
    }

    public void implement() {
        people.does("digital-consultant", "UserTask_RunProject");
        people.does("operations", "UserTask_PrepareOperations");
        people.does("budget-controller", "UserTask_RegisterInvoice");
        people.does("requester", "UserTask_AcceptSolution");
        people.does("operations", "UserTask_HandOver");
    }

    /** Does what follows an advisor's contract: the delivery, and the one invoice, of this many kroner. */
    public void deliver(String invoiced) {
        people.does(
                "budget-controller", "UserTask_RegisterInvoice", Answers.invoice(people.caseNumber(), invoiced, true));
        people.does("requester", "UserTask_AcceptDelivery");
    }

    private void operate() {
        people.does("system-owner", "UserTask_OperateSolution");
        people.does("system-owner", "UserTask_PlanPhaseOut");
    }

    private void phaseOut() {
        people.does("secretariat", "UserTask_ObtainArchiveDecision");
        people.does("operations", "UserTask_DeleteData");
        people.does("digital-consultant", "UserTask_EndContracts");
        people.does("it-architect", "UserTask_CloseIntegrations");
        people.does("operations", "UserTask_RemoveAccess");
    }

    public CaseNumber number() {
        return CaseNumber.of(people.caseNumber());
    }

    public AcquisitionCase registered() {
        return beans.getBean(AcquisitionCases.class).find(number()).orElseThrow();
    }

    /** How many bookings of the case there are on the line. */
    public long bookedOn(String line) {
        return beans.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM portvagt.booking b JOIN portvagt.account a ON a.id = b.to_account"
                        + " WHERE b.case_number = :number AND a.line = :line")
                .param("number", people.caseNumber())
                .param("line", line)
                .query(Long.class)
                .single();
    }

    public CasePosition money() {
        return beans.getBean(CentralPool.class).position(people.caseNumber());
    }
}
