package dk.portvagt.project;

import dk.portvagt.calendar.OfficeDays;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** When the reports of strategic projects are due. */
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

    /** The first office day of the month that is the project's next: monthly, that of the month after this one. */
    public ReportDates next(StrategicProject project) {
        return dates(LocalDate.now(clock).withDayOfMonth(1).plusMonths(project.intervalMonths()));
    }

    /** The first report on a day that somebody wants, or the office day after it. */
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
