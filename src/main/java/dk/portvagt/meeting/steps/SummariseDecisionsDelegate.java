package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.DECISIONS_OVERVIEW;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_PROPOSERS;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.ItemParticipation;
import dk.portvagt.meeting.SteeringAgenda;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lists the decisions for the chair to confirm. */
@Component
class SummariseDecisionsDelegate implements JavaDelegate {

    private final SteeringAgenda agenda;
    private final ItemParticipation participation;
    private final Proposers proposers;

    SummariseDecisionsDelegate(SteeringAgenda agenda, ItemParticipation participation, Proposers proposers) {
        this.agenda = agenda;
        this.participation = participation;
        this.proposers = proposers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<AgendaItem> items = agenda.agendaOf(MEETING_ID.from(execution).get());
        DECISIONS_OVERVIEW.on(execution).set(OverviewRows.decisions(items, participation::of));
        ITEM_PROPOSERS
                .on(execution)
                .set(proposers.of(
                        items.stream().filter(item -> !item.isLapsed()).toList()));
    }
}
