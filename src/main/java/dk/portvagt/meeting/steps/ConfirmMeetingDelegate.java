package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.ALL_CONFIRMED;
import static dk.portvagt.meeting.steps.MeetingVariables.CONFIRMATION;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.WRONG_ITEMS;

import dk.portvagt.decision.steps.DecisionTaker;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.meeting.Confirmations;
import dk.portvagt.meeting.SteeringAgenda;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Locks the decisions that the chair, or the stand-in, has confirmed; the named ones stay open. */
@Component
class ConfirmMeetingDelegate implements JavaDelegate {

    private static final String CONFIRMED = "confirmed";

    private final SteeringAgenda agenda;
    private final Confirmations confirmations;

    ConfirmMeetingDelegate(SteeringAgenda agenda, Confirmations confirmations) {
        this.agenda = agenda;
        this.confirmations = confirmations;
    }

    /**
     * Confirms the decisions.
     *
     * @throws BadUserRequestException in Danish, when neither the chair nor the stand-in confirms, or when something is
     *     wrong but no item is named
     */
    @Override
    public void execute(DelegateExecution execution) {
        long meetingId = MEETING_ID.from(execution).get();
        String confirmer = DecisionTaker.of(
                execution, CONFIRMATION.getName(), confirmations.standIn(meetingId), PortvagtGroup.STEERING_CHAIR);
        Set<Long> wrong = CONFIRMED.equals(CONFIRMATION.from(execution).get()) ? Set.of() : wrong(execution, meetingId);
        ALL_CONFIRMED.on(execution).set(confirmations.confirm(meetingId, wrong, confirmer));
    }

    /** Finds the named items among those of the meeting that nobody has confirmed. */
    private Set<Long> wrong(DelegateExecution execution, long meetingId) {
        Set<String> named = MemberLists.read(WRONG_ITEMS, execution);
        Set<Long> wrong = agenda.itemsToDecide(meetingId).stream()
                .filter(id -> named.contains(String.valueOf(id)))
                .collect(Collectors.toSet());
        if (wrong.isEmpty()) {
            throw new BadUserRequestException("Sæt kryds ved de punkter, der skal afgøres igen.");
        }
        return wrong;
    }
}
