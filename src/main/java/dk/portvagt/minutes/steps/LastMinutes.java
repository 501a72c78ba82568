package dk.portvagt.minutes.steps;

import dk.portvagt.meeting.Meetings;
import dk.portvagt.minutes.Minutes;
import dk.portvagt.text.DanishText;
import org.springframework.stereotype.Component;

/** Which minutes the steering group is to approve at a meeting. */
@Component
public class LastMinutes {

    private final Minutes minutes;
    private final Meetings meetings;

    LastMinutes(Minutes minutes, Meetings meetings) {
        this.minutes = minutes;
        this.meetings = meetings;
    }

    /** In Danish; also when there are none. */
    public String text(String municipality) {
        return minutes.latestApproved(municipality)
                .map(latest -> "Referatet af mødet den %s (version %d)."
                        .formatted(
                                DanishText.date(meetings.get(latest.meetingId()).heldOn()), latest.version()))
                .orElse("Der er ikke noget referat fra et tidligere møde.");
    }
}
