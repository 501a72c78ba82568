package dk.portvagt.project.steps;

import static dk.portvagt.project.steps.ProjectVariables.FIRST_REPORT_ON;
import static dk.portvagt.project.steps.ProjectVariables.NEXT_REPORT_DATE;
import static dk.portvagt.project.steps.ProjectVariables.REPORT_DUE_TEXT;
import static dk.portvagt.project.steps.ProjectVariables.REPORT_ESCALATION_DATE;
import static dk.portvagt.project.steps.ProjectVariables.REPORT_REMINDER_DATE;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.variable.TimerDates;
import dk.portvagt.project.ProjectReports;
import dk.portvagt.project.ReportCalendar;
import dk.portvagt.project.ReportDates;
import dk.portvagt.project.StrategicProject;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets the dates of the next report, its reminder and its escalation. */
@Component
class PlanReportDelegate implements JavaDelegate {

    private final ProjectAtHand atHand;
    private final ProjectReports reports;
    private final ReportCalendar calendar;
    private final Clock clock;

    PlanReportDelegate(ProjectAtHand atHand, ProjectReports reports, ReportCalendar calendar, Clock clock) {
        this.atHand = atHand;
        this.reports = reports;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StrategicProject project = atHand.read(execution);
        ReportDates dates = reports.latest(project.id()).isEmpty()
                ? calendar.first(LocalDate.parse(FIRST_REPORT_ON.from(execution).get()))
                : calendar.next(project);
        set(NEXT_REPORT_DATE, execution, dates.due());
        set(REPORT_REMINDER_DATE, execution, dates.reminder());
        set(REPORT_ESCALATION_DATE, execution, dates.escalation());
        REPORT_DUE_TEXT
                .on(execution)
                .set("%s, rykkes %s".formatted(DanishDates.of(dates.due()), DanishDates.of(dates.reminder())));
    }

    private void set(VariableFactory<String> variable, DelegateExecution execution, LocalDate day) {
        variable.on(execution).set(TimerDates.of(day, clock.getZone()));
    }
}
