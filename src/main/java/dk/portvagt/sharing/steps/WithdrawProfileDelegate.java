package dk.portvagt.sharing.steps;

import dk.portvagt.sharing.room.JointLetter;
import dk.portvagt.sharing.room.Profiles;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the municipality out, and blanks its profile for the others. */
@Component
class WithdrawProfileDelegate implements JavaDelegate {

    private final JointAtHand joint;
    private final Profiles profiles;

    WithdrawProfileDelegate(JointAtHand joint, Profiles profiles) {
        this.joint = joint;
        this.profiles = profiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        profiles.withdraw(execution.getTenantId(), joint.of(execution).number()).orThrow(BadUserRequestException::new);
        joint.tellLead(execution, JointLetter.Kind.WITHDRAWAL, "withdrawal", "");
    }
}
