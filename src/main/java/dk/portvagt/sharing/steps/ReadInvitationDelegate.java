package dk.portvagt.sharing.steps;

import static dk.portvagt.sharing.steps.JointVariables.JOINT_AREA;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_DEADLINE_AT;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_IS_LEAD;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_LAST_DAY;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_LEAD_NAME;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_NUMBER;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_SUBJECT;

import dk.portvagt.engine.variable.TimerDates;
import dk.portvagt.sharing.room.JointProcurement;
import dk.portvagt.sharing.room.Participant;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads the invitation that the business key names. */
@Component
class ReadInvitationDelegate implements JavaDelegate {

    private final JointAtHand joint;
    private final Clock clock;

    ReadInvitationDelegate(JointAtHand joint, Clock clock) {
        this.joint = joint;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        JointProcurement invited = joint.of(execution);
        JOINT_NUMBER.on(execution).set(invited.number());
        JOINT_SUBJECT.on(execution).set(invited.subject());
        JOINT_AREA.on(execution).set(invited.area());
        JOINT_LAST_DAY.on(execution).set(invited.answerBy().toString());
        JOINT_DEADLINE_AT.on(execution).set(TimerDates.of(invited.answerBy().plusDays(1), clock.getZone()));
        JOINT_IS_LEAD.on(execution).set(invited.lead().equals(execution.getTenantId()));
        JOINT_LEAD_NAME
                .on(execution)
                .set(joint.participants(execution).stream()
                        .filter(participant -> participant.municipality().equals(invited.lead()))
                        .map(Participant::name)
                        .findFirst()
                        .orElseThrow());
    }
}
