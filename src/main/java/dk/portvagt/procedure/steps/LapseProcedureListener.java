package dk.portvagt.procedure.steps;

import dk.portvagt.procedure.WrittenProcedures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A written procedure ends. When it was not concluded, its case was withdrawn or stopped: nobody waits for answers. */
@Component
class LapseProcedureListener implements ExecutionListener {

    private final WrittenProcedures procedures;

    LapseProcedureListener(WrittenProcedures procedures) {
        this.procedures = procedures;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ProcedureVariables.PROCEDURE_ID.from(execution).getOptional().ifPresent(procedures::lapse);
    }
}
