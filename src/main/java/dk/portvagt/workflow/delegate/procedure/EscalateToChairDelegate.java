package dk.portvagt.workflow.delegate.procedure;

import static dk.portvagt.workflow.variable.ProcedureVariables.ANSWERS_TEXT;
import static dk.portvagt.workflow.variable.ProcedureVariables.PROCEDURE_ID;

import dk.portvagt.governance.WrittenProcedure;
import dk.portvagt.governance.WrittenProcedures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the chair to step in: the digitalisation manager has not. */
@Component
class EscalateToChairDelegate implements JavaDelegate {

    private static final String ASKED = "steering-chair";

    private final WrittenProcedures procedures;
    private final ProcedureMembers members;
    private final ProcedureNotices notices;

    EscalateToChairDelegate(WrittenProcedures procedures, ProcedureMembers members, ProcedureNotices notices) {
        this.procedures = procedures;
        this.members = members;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WrittenProcedure procedure = procedures.get(PROCEDURE_ID.from(execution).get());
        procedures.noteEscalation(procedure.id(), ASKED);
        ANSWERS_TEXT.on(execution).set(members.progress(procedure.id()));
        notices.toGroup(procedure, "chair", ASKED, "der mangler svar efter fristen");
    }
}
