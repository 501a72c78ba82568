package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.CHAIR_STAND_IN;
import static dk.portvagt.meeting.steps.MeetingVariables.CONFIRMATION;
import static dk.portvagt.meeting.steps.MeetingVariables.DECISIONS_OVERVIEW;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_OPTIONS;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_PROPOSERS;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_RECORDERS;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.engine.duty.DutyRule;
import dk.portvagt.engine.steps.ShownDeadline;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.ConfirmationDeadlines;
import dk.portvagt.meeting.Confirmations;
import dk.portvagt.meeting.ItemEffects;
import dk.portvagt.meeting.ItemParticipation;
import dk.portvagt.meeting.ItemRecorders;
import dk.portvagt.meeting.SteeringAgenda;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the decisions that nobody has confirmed, and asks the chair or the stand-in to confirm them by a deadline. */
@Component
class AskForConfirmationDelegate implements JavaDelegate {

    private final SteeringAgenda agenda;
    private final ItemParticipation participation;
    private final Proposers proposers;
    private final ItemEffects effects;
    private final MotionOrigin motions;
    private final ItemRecorders recorders;
    private final Confirmations confirmations;
    private final ConfirmationDeadlines deadlines;
    private final ConfirmationNotices notices;
    private final Clock clock;

    AskForConfirmationDelegate(
            SteeringAgenda agenda,
            ItemParticipation participation,
            Proposers proposers,
            ItemEffects effects,
            MotionOrigin motions,
            ItemRecorders recorders,
            Confirmations confirmations,
            ConfirmationDeadlines deadlines,
            ConfirmationNotices notices,
            Clock clock) {
        this.agenda = agenda;
        this.participation = participation;
        this.proposers = proposers;
        this.effects = effects;
        this.motions = motions;
        this.recorders = recorders;
        this.confirmations = confirmations;
        this.deadlines = deadlines;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long meetingId = MEETING_ID.from(execution).get();
        List<AgendaItem> open =
                agenda.itemsToDecide(meetingId).stream().map(agenda::item).toList();
        List<AgendaItem> decided =
                open.stream().filter(item -> !item.isLapsed()).toList();
        DECISIONS_OVERVIEW.on(execution).set(OverviewRows.decisions(open, participation::of, effects, motions));
        ITEM_OPTIONS.on(execution).set(OverviewRows.options(decided));
        ITEM_RECORDERS.on(execution).set(recorders(execution, meetingId));
        ITEM_PROPOSERS.on(execution).set(proposers.of(decided));
        CONFIRMATION.on(execution).set(null);
        CHAIR_STAND_IN.on(execution).set(confirmations.standIn(meetingId).orElse(null));
        ShownDeadline.set(execution, deadlines.fromToday(), clock);
        notices.toConfirmer(execution, "asked", "bekræft mødets afgørelser");
    }

    /** Lists who recorded a decision, with those that a meeting of an older version of the models has noted itself. */
    private @Nullable String recorders(DelegateExecution execution, long meetingId) {
        String all = ITEM_RECORDERS.from(execution).getOrNull();
        for (String person : recorders.of(meetingId)) {
            all = DutyRule.with(all, person);
        }
        return all;
    }
}
