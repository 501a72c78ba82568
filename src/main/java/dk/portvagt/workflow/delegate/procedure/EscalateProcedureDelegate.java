package dk.portvagt.workflow.delegate.procedure;

import static dk.portvagt.workflow.variable.ProcedureVariables.ANSWERS_TEXT;
import static dk.portvagt.workflow.variable.ProcedureVariables.PROCEDURE_ID;

import dk.portvagt.governance.WrittenProcedure;
import dk.portvagt.governance.WrittenProcedures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the digitalisation manager to step in: answers are missing after the deadline. */
@Component
class EscalateProcedureDelegate implements JavaDelegate {

    private static final String ASKED = "digitalisation-manager";

    private final WrittenProcedures procedures;
    private final ProcedureMembers members;
    private final ProcedureNotices notices;

    EscalateProcedureDelegate(WrittenProcedures procedures, ProcedureMembers members, ProcedureNotices notices) {
        this.procedures = procedures;
        this.members = members;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WrittenProcedure procedure = procedures.get(PROCEDURE_ID.from(execution).get());
        procedures.noteEscalation(procedure.id(), ASKED);
        ANSWERS_TEXT.on(execution).set(members.progress(procedure.id()));
        notices.toGroup(procedure, "manager", ASKED, "der mangler svar efter fristen");
    }
}
