package dk.portvagt.procedure.steps;

import dk.portvagt.engine.identity.PortvagtGroup;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the digitalisation manager to step in, because answers are missing after the deadline. */
@Component
class EscalateProcedureDelegate implements JavaDelegate {

    private final ProcedureEscalation escalation;

    EscalateProcedureDelegate(ProcedureEscalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.to(PortvagtGroup.DIGITALISATION_MANAGER.id(), execution);
    }
}
