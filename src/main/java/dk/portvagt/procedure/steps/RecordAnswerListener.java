package dk.portvagt.procedure.steps;

import static dk.portvagt.procedure.steps.ProcedureVariables.MEMBER;
import static dk.portvagt.procedure.steps.ProcedureVariables.PROCEDURE_ANSWER;
import static dk.portvagt.procedure.steps.ProcedureVariables.PROCEDURE_ID;
import static dk.portvagt.procedure.steps.ProcedureVariables.PROCEDURE_REASON;

import dk.portvagt.engine.variable.Choices;
import dk.portvagt.gate.steps.ReviewAtHand;
import dk.portvagt.gate.steps.ReviewPapers;
import dk.portvagt.procedure.MemberAnswer;
import dk.portvagt.procedure.WrittenProcedures;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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

    private final ReviewAtHand atHand;
    private final ReviewPapers papers;
    private final WrittenProcedures procedures;
    private final IdentityService identity;

    RecordAnswerListener(
            ReviewAtHand atHand, ReviewPapers papers, WrittenProcedures procedures, IdentityService identity) {
        this.atHand = atHand;
        this.papers = papers;
        this.procedures = procedures;
        this.identity = identity;
    }

    /**
     * Records the answer.
     *
     * @throws BadUserRequestException in Danish, when another person answers for the member, the procedure is over, or
     *     the member was shown other amounts than the paper's
     */
    @Override
    public void notify(DelegateTask task) {
        String member = MEMBER.from(task).get();
        Authentication caller = identity.getCurrentAuthentication();
        if (caller == null || !member.equals(caller.getUserId())) {
            throw new BadUserRequestException("Et svar i en skriftlig høring kan kun gives af medlemmet selv.");
        }
        DelegateExecution execution = task.getExecution();
        papers.requireAsShown(execution, atHand.review(execution));
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
