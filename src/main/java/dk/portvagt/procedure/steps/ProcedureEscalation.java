package dk.portvagt.procedure.steps;

import static dk.portvagt.procedure.steps.ProcedureVariables.ANSWERS_TEXT;
import static dk.portvagt.procedure.steps.ProcedureVariables.PROCEDURE_ID;

import dk.portvagt.procedure.WrittenProcedure;
import dk.portvagt.procedure.WrittenProcedures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks somebody to step in because answers are missing. */
@Component
class ProcedureEscalation {

    private final WrittenProcedures procedures;
    private final ProcedureMembers members;
    private final ProcedureNotices notices;

    ProcedureEscalation(WrittenProcedures procedures, ProcedureMembers members, ProcedureNotices notices) {
        this.procedures = procedures;
        this.members = members;
        this.notices = notices;
    }

    void to(String group, DelegateExecution execution) {
        WrittenProcedure procedure = procedures.get(PROCEDURE_ID.from(execution).get());
        procedures.noteEscalation(procedure.id(), group);
        ANSWERS_TEXT.on(execution).set(members.progress(procedure.id()));
        notices.toGroup(procedure, "escalated-to-" + group, group, "der mangler svar efter fristen");
    }
}
