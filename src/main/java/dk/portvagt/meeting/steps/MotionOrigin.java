package dk.portvagt.meeting.steps;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.decision.Motion;
import dk.portvagt.engine.identity.People;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.WordedMotion;
import org.springframework.stereotype.Component;

/** Tells whose words a motion is in, so that the steering group and its chair also see the generated ones. */
@Component
public class MotionOrigin {

    private final People people;

    MotionOrigin(People people) {
        this.people = people;
    }

    /** Writes who worded the motion, when, and what it would read otherwise; empty for a generated one. */
    public String origin(AgendaItem item) {
        WordedMotion worded = item.worded();
        return worded == null
                ? ""
                : "Ordlyden er skrevet af %s, sekretariatet, %s. Systemets ordlyd: %s"
                        .formatted(
                                people.name(worded.by()),
                                DanishDates.of(worded.on()),
                                Motion.of(item.content().paper()));
    }
}
