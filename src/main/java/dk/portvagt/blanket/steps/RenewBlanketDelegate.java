package dk.portvagt.blanket.steps;

import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_WARNING_DATE;
import static dk.portvagt.engine.variable.ActorVariables.STARTER;

import dk.portvagt.blanket.BlanketApproval;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.engine.StartedProcesses;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Proposes an approval that ends soon again, on the same terms for the next period, and tells so. An approval that was
 * decided so late that its warning was due at once is only told to end: nobody has seen yet what it is used for.
 */
@Component
class RenewBlanketDelegate implements JavaDelegate {

    private final BlanketAtHand atHand;
    private final BlanketNotices notices;
    private final DecisionRegister decisions;
    private final StartedProcesses processes;
    private final RuntimeService runtime;

    RenewBlanketDelegate(
            BlanketAtHand atHand,
            BlanketNotices notices,
            DecisionRegister decisions,
            StartedProcesses processes,
            RuntimeService runtime) {
        this.atHand = atHand;
        this.notices = notices;
        this.decisions = decisions;
        this.processes = processes;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BlanketApproval approval = atHand.approved(execution);
        if (isDecidedLate(approval, execution)) {
            notices.tellOfEnd(approval);
            return;
        }
        VariableMap variables = Variables.createVariables();
        ProposedTerms.write(approval.terms().renewed(), variables);
        STARTER.on(variables).set(approval.terms().proposedBy());
        processes.start(
                runtime.createMessageCorrelation("portvagt.renewBlanket").setVariables(variables),
                "blanket-approval",
                execution.getTenantId());
        notices.tellOfRenewal(approval);
    }

    private boolean isDecidedLate(BlanketApproval approval, DelegateExecution execution) {
        return !decisions
                .find(approval.decisionId())
                .orElseThrow()
                .content()
                .decidedOn()
                .isBefore(OffsetDateTime.parse(
                                BLANKET_WARNING_DATE.from(execution).get())
                        .toLocalDate());
    }
}
