package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.ReviewVariables.FUNDING_REASON;
import static dk.portvagt.gate.steps.ReviewVariables.FUNDING_SOLUTION;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.decision.steps.DecisionPayload;
import dk.portvagt.decision.steps.DecisionTaker;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Records that a case is dropped because the pool has no money for it.
 *
 * <p>Once the steering group has bought the solution, only the steering group ends the case.
 */
@Component
class RecordDropDelegate implements JavaDelegate {

    private static final String DROP = "drop";

    private final DecisionRegister register;
    private final AcquisitionCases cases;
    private final Clock clock;

    RecordDropDelegate(DecisionRegister register, AcquisitionCases cases, Clock clock) {
        this.register = register;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String person = DecisionTaker.of(execution, FUNDING_SOLUTION.getName(), PortvagtGroup.BUDGET_CONTROLLER);
        if (!DROP.equals(FUNDING_SOLUTION.from(execution).get())) {
            throw new BadUserRequestException("Økonomikonsulenten har ikke valgt at opgive sagen");
        }
        if (ReviewVariables.REVIEW_KIND
                .from(execution)
                .getOptional()
                .filter("contractChange"::equals)
                .isPresent()) {
            throw new BadUserRequestException(
                    "Løsningen er i drift, så sagen opgives ikke her. Find dækning til ændringen, så"
                            + " oplægget kan skrives; er den ikke pengene værd, indstilles den afvist.");
        }
        CaseNumber number = CaseVariables.number(execution);
        if (cases.find(number)
                .filter(found -> found.phase() == Phase.IMPLEMENTATION)
                .isPresent()) {
            throw new BadUserRequestException(
                    "Styregruppen har købt løsningen i sag %s og afgør selv, om sagen skal afsluttes"
                            .formatted(number));
        }
        String reason = FUNDING_REASON.from(execution).get();
        long decisionId = register.record(NewDecision.outsideMeeting(
                execution.getTenantId(),
                number.toString(),
                DecisionSubject.DROP,
                DecisionOutcome.DROPPED,
                DecisionAuthority.BUDGET_CONTROLLER,
                LocalDate.now(clock),
                person,
                reason));
        execution.setVariables(DecisionPayload.of(decisionId, DecisionOutcome.DROPPED, reason));
    }
}
