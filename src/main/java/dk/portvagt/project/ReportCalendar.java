package dk.portvagt.project;

import dk.portvagt.calendar.OfficeDays;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Computes the due dates of strategic projects' reports. */
@Component
@EnableConfigurationProperties(ProjectSettings.class)
public class ReportCalendar {

    private final ProjectSettings settings;
    private final OfficeDays officeDays;
    private final Clock clock;

    ReportCalendar(ProjectSettings settings, OfficeDays officeDays, Clock clock) {
        this.settings = settings;
        this.officeDays = officeDays;
        this.clock = clock;
    }

    /** Returns the first office day of the project's next reporting month; for monthly reports, of next month. */
    public ReportDates next(StrategicProject project) {
        return dates(LocalDate.now(clock).withDayOfMonth(1).plusMonths(project.intervalMonths()));
    }

    /** Returns the dates of the first report on the requested day, or the next office day. */
    public ReportDates first(LocalDate wanted) {
        return dates(wanted);
    }

    int usualInterval() {
        return settings.reportEveryMonths();
    }

    private ReportDates dates(LocalDate from) {
        LocalDate due = officeDays.onOrAfter(from);
        return new ReportDates(
                due,
                officeDays.after(due, settings.reminderOfficeDays()),
                officeDays.after(due, settings.escalationOfficeDays()));
    }
}
