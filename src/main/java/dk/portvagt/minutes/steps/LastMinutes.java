package dk.portvagt.minutes.steps;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.meeting.MinutesToApprove;
import dk.portvagt.minutes.Minutes;
import org.springframework.stereotype.Component;

/** Names the latest approved minutes. */
@Component
class LastMinutes implements MinutesToApprove {

    private final Minutes minutes;
    private final Meetings meetings;

    LastMinutes(Minutes minutes, Meetings meetings) {
        this.minutes = minutes;
        this.meetings = meetings;
    }

    @Override
    public String text(String municipality) {
        return minutes.latestApproved(municipality)
                .map(latest -> "Referatet af mødet den %s (version %d)."
                        .formatted(
                                DanishDates.of(meetings.get(latest.meetingId()).heldOn()), latest.version()))
                .orElse("Der er ikke noget referat fra et tidligere møde.");
    }
}
