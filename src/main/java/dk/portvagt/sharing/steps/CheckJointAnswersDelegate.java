package dk.portvagt.sharing.steps;

import static dk.portvagt.sharing.steps.JointVariables.JOINT_ALL_ANSWERED;

import dk.portvagt.sharing.room.ParticipantState;
import dk.portvagt.sharing.room.Profiles;
import dk.portvagt.sharing.room.PublishedProfile;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whether every invited municipality has said no or shown a profile. */
@Component
class CheckJointAnswersDelegate implements JavaDelegate {

    private final JointAtHand joint;
    private final Profiles profiles;

    CheckJointAnswersDelegate(JointAtHand joint, Profiles profiles) {
        this.joint = joint;
        this.profiles = profiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Set<String> shown = profiles
                .latest(execution.getTenantId(), joint.of(execution).number())
                .stream()
                .map(PublishedProfile::municipality)
                .collect(Collectors.toSet());
        JOINT_ALL_ANSWERED
                .on(execution)
                .set(joint.participants(execution).stream()
                        .allMatch(participant -> shown.contains(participant.municipality())
                                || participant.state() == ParticipantState.REFUSED));
    }
}
