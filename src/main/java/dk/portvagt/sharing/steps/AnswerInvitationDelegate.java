package dk.portvagt.sharing.steps;

import static dk.portvagt.sharing.steps.JointVariables.JOINT_ANSWER;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_REASON;

import dk.portvagt.sharing.room.JointLetter;
import dk.portvagt.sharing.room.JointProcurements;
import dk.portvagt.sharing.room.ParticipantState;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the municipality's answer to the lead; no answer is a no. */
@Component
class AnswerInvitationDelegate implements JavaDelegate {

    private static final String YES = "yes";

    private final JointAtHand joint;
    private final JointProcurements procurements;

    AnswerInvitationDelegate(JointAtHand joint, JointProcurements procurements) {
        this.joint = joint;
        this.procurements = procurements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String answer = JOINT_ANSWER.from(execution).getOptional().orElse("");
        ParticipantState next = answer.equals(YES) ? ParticipantState.ANSWERED : ParticipantState.REFUSED;
        procurements
                .move(execution.getTenantId(), joint.of(execution).number(), next)
                .orThrow(BadUserRequestException::new);
        // A gateway asks for it, also when nobody has answered.
        JOINT_ANSWER.on(execution).set(answer);
        joint.tellLead(
                execution,
                JointLetter.Kind.ANSWER,
                "answer",
                JOINT_REASON.from(execution).getOptional().orElse(""));
    }
}
