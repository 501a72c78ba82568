package dk.portvagt.procedure.steps;

import static dk.portvagt.procedure.steps.ProcedureVariables.PROCEDURE_ID;

import dk.portvagt.procedure.WrittenProcedure;
import dk.portvagt.procedure.WrittenProcedures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the members that have not answered. */
@Component
class RemindMembersDelegate implements JavaDelegate {

    private final WrittenProcedures procedures;
    private final ProcedureMembers members;
    private final ProcedureNotices notices;

    RemindMembersDelegate(WrittenProcedures procedures, ProcedureMembers members, ProcedureNotices notices) {
        this.procedures = procedures;
        this.members = members;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WrittenProcedure procedure = procedures.get(PROCEDURE_ID.from(execution).get());
        procedures.noteReminder(procedure.id());
        notices.toMembers(procedure, "reminder", members.silent(procedure.id()), "dit svar mangler");
    }
}
