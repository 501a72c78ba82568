package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_ALTERNATIVES;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_AMOUNT;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_BIAS_HINT;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_CASE_NUMBER;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_CONSEQUENCES;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_CRITERIA;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_FUNDING;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_KIND;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_LAPSED;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_MARKS;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_NUMBER;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_PROPOSED_BY;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_RECOMMENDATION;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_REFUSAL;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_SUMMARY;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_TITLE;
import static dk.portvagt.meeting.steps.MeetingVariables.OUTCOME_OPTIONS;
import static dk.portvagt.meeting.steps.MeetingVariables.STOOD_DOWN_MEMBERS;

import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.Attendance;
import dk.portvagt.meeting.Attendee;
import dk.portvagt.meeting.ItemEffects;
import dk.portvagt.meeting.ItemParticipation;
import dk.portvagt.meeting.Requesters;
import dk.portvagt.meeting.SteeringAgenda;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the steering group an item's paper, with its earlier decision if the meeting was reopened. */
@Component
class PresentItemListener implements ExecutionListener {

    private final SteeringAgenda agenda;
    private final Attendance attendance;
    private final ItemParticipation participation;
    private final Requesters requesters;
    private final Proposers proposers;
    private final ItemEffects effects;

    PresentItemListener(
            SteeringAgenda agenda,
            Attendance attendance,
            ItemParticipation participation,
            Requesters requesters,
            Proposers proposers,
            ItemEffects effects) {
        this.agenda = agenda;
        this.attendance = attendance;
        this.participation = participation;
        this.requesters = requesters;
        this.proposers = proposers;
        this.effects = effects;
    }

    @Override
    public void notify(DelegateExecution execution) {
        AgendaItem item = agenda.item(ITEM_ID.from(execution).get());
        DecisionPaper paper = item.content().paper();
        ITEM_LAPSED.on(execution).set(item.isLapsed());
        ITEM_NUMBER.on(execution).set(item.number().longValue());
        ITEM_TITLE.on(execution).set(paper.title());
        ITEM_KIND.on(execution).set(item.content().subject().danishName());
        ITEM_CASE_NUMBER.on(execution).set(paper.caseNumber());
        ITEM_MARKS.on(execution).set(marks(item));
        ITEM_AMOUNT.on(execution).set(paper.amounts());
        ITEM_FUNDING.on(execution).set(paper.funding());
        ITEM_CRITERIA.on(execution).set(paper.criteria());
        ITEM_RECOMMENDATION.on(execution).set(item.worded() == null ? paper.recommendation() : item.motion());
        ITEM_SUMMARY.on(execution).set(paper.summary());
        ITEM_ALTERNATIVES.on(execution).set(paper.alternatives());
        ITEM_CONSEQUENCES.on(execution).set(paper.consequences());
        ITEM_REFUSAL.on(execution).set(null);
        OUTCOME_OPTIONS.on(execution).set(OverviewRows.outcomes(effects.options(item)));
        ITEM_PROPOSED_BY.on(execution).set(proposers.of(List.of(item)));
        showDecision(execution, item);
    }

    private void showDecision(DelegateExecution execution, AgendaItem item) {
        List<Attendee> present = attendance.of(item.meetingId()).stream()
                .filter(Attendee::present)
                .toList();
        ItemDecisionFields.write(
                execution,
                item.decision(),
                participation.of(item.id()),
                present.stream().map(Attendee::memberId).collect(Collectors.toSet()));
        Optional<Attendee> requester = requesters
                .of(item)
                .flatMap(id -> present.stream()
                        .filter(member -> member.memberId().equals(id))
                        .findFirst());
        ITEM_BIAS_HINT
                .on(execution)
                .set(requester
                        .map(member -> member.name() + " har rejst sagen og må ikke være med til at afgøre den.")
                        .orElse(null));
        if (item.decision() == null && requester.isPresent()) {
            STOOD_DOWN_MEMBERS
                    .on(execution)
                    .set(MemberLists.ids(Set.of(requester.get().memberId())));
        }
    }

    private static @Nullable String marks(AgendaItem item) {
        List<String> marks = ItemMarks.of(item);
        return marks.isEmpty() ? null : String.join(", ", marks);
    }
}
