package dk.portvagt.meeting;

import dk.portvagt.calendar.Deadline;
import dk.portvagt.calendar.OfficeDays;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Counts the deadlines of the chair's confirmation in office days. */
@Service
public class ConfirmationDeadlines {

    private final ConfirmationSettings settings;
    private final OfficeDays office;
    private final Clock clock;

    ConfirmationDeadlines(ConfirmationSettings settings, OfficeDays office, Clock clock) {
        this.settings = settings;
        this.office = office;
        this.clock = clock;
    }

    /** Counts the deadlines of decisions that wait for a confirmation from today. */
    public Deadline fromToday() {
        LocalDate today = LocalDate.now(clock);
        return Deadline.of(
                office.after(today, settings.officeDays()),
                settings.reminderOfficeDays(),
                settings.escalationOfficeDays(),
                today,
                office);
    }

    /** Returns the day on which the digitalisation manager is asked again. */
    public LocalDate nextEscalation() {
        return office.after(LocalDate.now(clock), settings.escalationOfficeDays());
    }
}
