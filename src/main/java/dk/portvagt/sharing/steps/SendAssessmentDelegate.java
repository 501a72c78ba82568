package dk.portvagt.sharing.steps;

import dk.portvagt.sharing.room.JointLetter;
import dk.portvagt.sharing.room.JointLetters;
import dk.portvagt.sharing.room.JointProcurement;
import dk.portvagt.sharing.room.Profiles;
import dk.portvagt.sharing.room.PublishedProfile;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells each municipality that has shown a profile that the assessment can be read. */
@Component
class SendAssessmentDelegate implements JavaDelegate {

    private final JointAtHand joint;
    private final Profiles profiles;
    private final JointLetters letters;

    SendAssessmentDelegate(JointAtHand joint, Profiles profiles, JointLetters letters) {
        this.joint = joint;
        this.profiles = profiles;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        JointProcurement procurement = joint.of(execution);
        List<PublishedProfile> shown = profiles.latest(execution.getTenantId(), procurement.number()).stream()
                .filter(profile -> profile.withdrawnAt() == null)
                .toList();
        // The same versions are the same assessment: whoever has read it is not told again.
        String versions = shown.stream()
                .map(profile -> profile.municipality() + ":" + profile.version())
                .collect(Collectors.joining(",", "assessment ", ""));
        shown.forEach(profile -> letters.write(
                procurement.lead(),
                profile.municipality(),
                procurement.number(),
                JointLetter.Kind.ASSESSMENT,
                versions,
                ""));
    }
}
