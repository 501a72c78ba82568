package dk.portvagt.decision;

import dk.portvagt.calendar.Deadline;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.condition.ConditionSettings;
import dk.portvagt.procedure.UrgentDecisionSettings;
import dk.portvagt.procedure.WrittenProcedure;
import dk.portvagt.procedure.WrittenProcedureSettings;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** The deadlines of what people are asked to answer, in office days, as the municipality has configured them. */
@Service
@EnableConfigurationProperties({ConditionSettings.class, UrgentDecisionSettings.class, WrittenProcedureSettings.class})
public class Deadlines {

    private final ConditionSettings conditions;
    private final UrgentDecisionSettings urgent;
    private final WrittenProcedureSettings written;
    private final OfficeDays office;
    private final Clock clock;

    Deadlines(
            ConditionSettings conditions,
            UrgentDecisionSettings urgent,
            WrittenProcedureSettings written,
            OfficeDays office,
            Clock clock) {
        this.conditions = conditions;
        this.urgent = urgent;
        this.written = written;
        this.office = office;
        this.clock = clock;
    }

    public Deadline ofCondition(LocalDate lastDay) {
        return deadline(lastDay, conditions.reminderOfficeDays(), conditions.escalationOfficeDays());
    }

    /** When those who are to judge a report of today are reminded. */
    public LocalDate ofVerdict() {
        return office.after(today(), conditions.escalationOfficeDays());
    }

    /** For an urgent case that is put before the chair today. */
    public Deadline ofUrgentDecision() {
        return ofUrgentDecision(office.after(today(), urgent.officeDays()));
    }

    public Deadline ofUrgentDecision(LocalDate lastDay) {
        return deadline(lastDay, urgent.reminderOfficeDays(), urgent.escalationOfficeDays());
    }

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
