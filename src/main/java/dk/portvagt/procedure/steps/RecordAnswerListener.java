package dk.portvagt.procedure.steps;

import static dk.portvagt.procedure.steps.ProcedureVariables.MEMBER;
import static dk.portvagt.procedure.steps.ProcedureVariables.PROCEDURE_ANSWER;
import static dk.portvagt.procedure.steps.ProcedureVariables.PROCEDURE_ID;
import static dk.portvagt.procedure.steps.ProcedureVariables.PROCEDURE_REASON;

import dk.portvagt.engine.variable.Choices;
import dk.portvagt.procedure.MemberAnswer;
import dk.portvagt.procedure.WrittenProcedures;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Records a member's answer in the transaction that completes the member's task.
 *
 * <p>Concurrent answers do not wait for each other, because a step of its own evaluates them.
 */
@Component
class RecordAnswerListener implements TaskListener {

    private final WrittenProcedures procedures;
    private final IdentityService identity;

    RecordAnswerListener(WrittenProcedures procedures, IdentityService identity) {
        this.procedures = procedures;
        this.identity = identity;
    }

    /**
     * Records the answer.
     *
     * @throws BadUserRequestException in Danish, when another person answers for the member, or the procedure is over
     */
    @Override
    public void notify(DelegateTask task) {
        String member = MEMBER.from(task).get();
        Authentication caller = identity.getCurrentAuthentication();
        if (caller == null || !member.equals(caller.getUserId())) {
            throw new BadUserRequestException("Et svar i en skriftlig høring kan kun gives af medlemmet selv.");
        }
        procedures
                .answer(
                        PROCEDURE_ID.from(task).get(),
                        member,
                        Choices.constant(
                                MemberAnswer.class, PROCEDURE_ANSWER.from(task).get()),
                        PROCEDURE_REASON.from(task).getOrNull())
                .orThrow(BadUserRequestException::new);
    }
}
