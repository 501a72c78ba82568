package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.CONFIRMER;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.decision.steps.DecisionTaker;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.meeting.Attendee;
import dk.portvagt.meeting.Confirmations;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the member whom the digitalisation manager names to confirm for the chair. */
@Component
class NameStandInDelegate implements JavaDelegate {

    private final ConfirmerChoice choice;
    private final Confirmations confirmations;

    NameStandInDelegate(ConfirmerChoice choice, Confirmations confirmations) {
        this.choice = choice;
        this.confirmations = confirmations;
    }

    /**
     * Records the choice.
     *
     * @throws BadUserRequestException in Danish, when the chosen member cannot confirm
     */
    @Override
    public void execute(DelegateExecution execution) {
        String manager = DecisionTaker.of(execution, CONFIRMER.getName(), PortvagtGroup.DIGITALISATION_MANAGER);
        Optional<String> standIn =
                CONFIRMER.from(execution).getOptional().filter(chosen -> !ConfirmerChoice.CHAIR.equals(chosen));
        if (standIn.isPresent()
                && choice.standIns(execution).stream().map(Attendee::memberId).noneMatch(standIn.get()::equals)) {
            throw new BadUserRequestException("Vælg et medlem af IT-styregruppen, der var til stede på mødet.");
        }
        confirmations.nameStandIn(MEETING_ID.from(execution).get(), standIn, manager);
    }
}
