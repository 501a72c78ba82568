package dk.portvagt.condition;

import dk.portvagt.calendar.Deadline;
import dk.portvagt.calendar.OfficeDays;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Counts the deadlines of conditions in office days, as the municipality has configured them. */
@Service
@EnableConfigurationProperties(ConditionSettings.class)
public class ConditionDeadlines {

    private final ConditionSettings settings;
    private final OfficeDays office;
    private final Clock clock;

    ConditionDeadlines(ConditionSettings settings, OfficeDays office, Clock clock) {
        this.settings = settings;
        this.office = office;
        this.clock = clock;
    }

    /** Computes the reminder and escalation days of a condition that is due on the day. */
    public Deadline of(LocalDate lastDay) {
        return Deadline.of(lastDay, settings.reminderOfficeDays(), settings.escalationOfficeDays(), today(), office);
    }

    /** Returns the reminder day for the judges of a report filed today. */
    public LocalDate ofVerdict() {
        return office.after(today(), settings.escalationOfficeDays());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
