package dk.portvagt.procedure;

import dk.portvagt.calendar.Deadline;
import dk.portvagt.calendar.OfficeDays;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Counts the deadlines of decisions between meetings in office days, as the municipality has configured them. */
@Service
@EnableConfigurationProperties({UrgentDecisionSettings.class, WrittenProcedureSettings.class})
public class ProcedureDeadlines {

    private final UrgentDecisionSettings urgent;
    private final WrittenProcedureSettings written;
    private final OfficeDays office;
    private final Clock clock;

    ProcedureDeadlines(
            UrgentDecisionSettings urgent, WrittenProcedureSettings written, OfficeDays office, Clock clock) {
        this.urgent = urgent;
        this.written = written;
        this.office = office;
        this.clock = clock;
    }

    /** Counts the deadlines of an urgent case that is put before the chair today. */
    public Deadline ofUrgentDecision() {
        return ofUrgentDecision(office.after(today(), urgent.officeDays()));
    }

    /** Counts the reminder and the escalations of an urgent case that is due on the day. */
    public Deadline ofUrgentDecision(LocalDate lastDay) {
        return deadline(lastDay, urgent.reminderOfficeDays(), urgent.escalationOfficeDays());
    }

    /** Counts the reminder and the escalations of a written procedure. */
    public Deadline of(WrittenProcedure procedure) {
        return deadline(procedure.deadline(), written.reminderOfficeDays(), written.escalationOfficeDays());
    }

    private Deadline deadline(LocalDate lastDay, int reminderDays, int stepDays) {
        return Deadline.of(lastDay, reminderDays, stepDays, today(), office);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
