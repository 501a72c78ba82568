package dk.portvagt.sharing.steps;

import static dk.portvagt.sharing.steps.JointVariables.JOINT_AREA;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_DEADLINE_AT;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_INVITED;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_LAST_DAY;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_NUMBER;
import static dk.portvagt.sharing.steps.JointVariables.JOINT_SUBJECT;

import dk.portvagt.engine.variable.TimerDates;
import dk.portvagt.sharing.room.Invitation;
import dk.portvagt.sharing.room.JointLetter;
import dk.portvagt.sharing.room.JointLetters;
import dk.portvagt.sharing.room.JointProcurement;
import dk.portvagt.sharing.room.JointProcurements;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Opens the shared room and invites, the lead too: it takes part by the same process as the others. */
@Component
class OpenJointProcurementDelegate implements JavaDelegate {

    private final JointProcurements procurements;
    private final JointLetters letters;
    private final Clock clock;

    OpenJointProcurementDelegate(JointProcurements procurements, JointLetters letters, Clock clock) {
        this.procurements = procurements;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String lead = execution.getTenantId();
        JointProcurement opened = procurements
                .open(new Invitation(
                        lead,
                        JOINT_SUBJECT.from(execution).get(),
                        JOINT_AREA.from(execution).get(),
                        LocalDate.parse(JOINT_LAST_DAY.from(execution).get()),
                        JOINT_INVITED.from(execution).get().elements().stream()
                                .map(SpinJsonNode::stringValue)
                                .toList()))
                .orThrow(BadUserRequestException::new);
        execution.setProcessBusinessKey(opened.number());
        JOINT_NUMBER.on(execution).set(opened.number());
        JOINT_SUBJECT.on(execution).set(opened.subject());
        JOINT_AREA.on(execution).set(opened.area());
        JOINT_DEADLINE_AT.on(execution).set(TimerDates.of(opened.answerBy().plusDays(1), clock.getZone()));
        procurements
                .participants(lead, opened.number())
                .forEach(participant -> letters.write(
                        lead,
                        participant.municipality(),
                        opened.number(),
                        JointLetter.Kind.INVITATION,
                        "invitation",
                        ""));
    }
}
