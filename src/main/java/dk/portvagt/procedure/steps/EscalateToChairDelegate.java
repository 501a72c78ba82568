package dk.portvagt.procedure.steps;

import dk.portvagt.engine.identity.PortvagtGroup;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the chair to step in, because the digitalisation manager has not. */
@Component
class EscalateToChairDelegate implements JavaDelegate {

    private final ProcedureEscalation escalation;

    EscalateToChairDelegate(ProcedureEscalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.to(PortvagtGroup.STEERING_CHAIR.id(), execution);
    }
}
