package dk.portvagt.web.tasklist;

import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.ItemState;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.meeting.SteeringAgenda;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up meetings with their agenda. */
@Component
class MeetingViews {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");

    private final Meetings meetings;
    private final SteeringAgenda agenda;

    MeetingViews(Meetings meetings, SteeringAgenda agenda) {
        this.meetings = meetings;
        this.agenda = agenda;
    }

    Optional<MeetingView> of(long meetingId) {
        try {
            return Optional.of(view(meetings.get(meetingId)));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private MeetingView view(Meeting meeting) {
        return new MeetingView(
                meeting.id(),
                meeting.municipality(),
                meeting.heldOn().toString(),
                time(meeting.plan().startsAt(), meeting.plan().endsAt()),
                meeting.place(),
                agenda.agendaOf(meeting.id()).stream().map(MeetingViews::item).toList());
    }

    private static MeetingView.Item item(AgendaItem item) {
        boolean published = item.state() == ItemState.PUBLISHED;
        return new MeetingView.Item(
                item.number(),
                item.content().paper().title(),
                item.content().paper().caseNumber(),
                item.content().subject().danishName(),
                item.late(),
                // An outcome recorded at the meeting is published only when the chair has confirmed it.
                published ? item.decision().outcome().danishName() : item.isLapsed() ? "Bortfaldet" : null);
    }

    private static @Nullable String time(@Nullable LocalTime from, @Nullable LocalTime until) {
        return from == null || until == null ? null : TIME.format(from) + "-" + TIME.format(until);
    }
}
