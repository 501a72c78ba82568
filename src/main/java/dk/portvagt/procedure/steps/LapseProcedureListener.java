package dk.portvagt.procedure.steps;

import dk.portvagt.procedure.WrittenProcedures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lapses a written procedure that ends without a conclusion: its case was withdrawn or stopped. */
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
