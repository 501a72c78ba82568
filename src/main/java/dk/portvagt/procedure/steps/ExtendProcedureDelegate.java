package dk.portvagt.procedure.steps;

import static dk.portvagt.engine.variable.ActorVariables.COMPLETED_BY;
import static dk.portvagt.engine.variable.DeadlineVariables.EXTENSION_REASON;
import static dk.portvagt.engine.variable.DeadlineVariables.NEW_DEADLINE;
import static dk.portvagt.procedure.steps.ProcedureVariables.PROCEDURE_ID;

import dk.portvagt.engine.steps.ShownDeadline;
import dk.portvagt.engine.variable.Dates;
import dk.portvagt.procedure.ProcedureDeadlines;
import dk.portvagt.procedure.WrittenProcedures;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Extends the deadline for the members that have not answered. */
@Component
class ExtendProcedureDelegate implements JavaDelegate {

    private final WrittenProcedures procedures;
    private final ProcedureDeadlines deadlines;
    private final ProcedureMembers members;
    private final ProcedureNotices notices;
    private final Clock clock;

    ExtendProcedureDelegate(
            WrittenProcedures procedures,
            ProcedureDeadlines deadlines,
            ProcedureMembers members,
            ProcedureNotices notices,
            Clock clock) {
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.members = members;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = PROCEDURE_ID.from(execution).get();
        procedures.extend(
                id,
                Dates.read(NEW_DEADLINE, execution),
                EXTENSION_REASON.from(execution).get(),
                COMPLETED_BY.from(execution).get());
        ShownDeadline.set(execution, deadlines.of(procedures.get(id)), clock);
        notices.toMembers(procedures.get(id), "extended", members.silent(id), "ny frist for dit svar");
    }
}
