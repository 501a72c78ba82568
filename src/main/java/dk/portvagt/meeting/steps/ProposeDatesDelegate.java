package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.CALENDAR_DATES;
import static dk.portvagt.meeting.steps.MeetingVariables.CALENDAR_KIND;
import static dk.portvagt.meeting.steps.MeetingVariables.CALENDAR_REFUSAL;
import static dk.portvagt.meeting.steps.MeetingVariables.FIRST_DATE;
import static dk.portvagt.meeting.steps.MeetingVariables.INTERVAL_WEEKS;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_COUNT;
import static dk.portvagt.meeting.steps.MeetingVariables.SINGLE_DATES;

import dk.portvagt.engine.variable.Dates;
import dk.portvagt.meeting.MeetingSeries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Proposes a day for every meeting of the calendar, and reports lines that are not dates. */
@Component
class ProposeDatesDelegate implements JavaDelegate {

    private final MeetingSeries series;
    private final Clock clock;

    ProposeDatesDelegate(MeetingSeries series, Clock clock) {
        this.series = series;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean isSeries = "series".equals(CALENDAR_KIND.from(execution).get());
        WrittenDates written = WrittenDates.of(SINGLE_DATES.from(execution).getOrNull(), LocalDate.now(clock));
        List<LocalDate> wanted = isSeries ? repeated(execution) : written.dates();
        CALENDAR_DATES.on(execution).set(CalendarRows.of(series.propose(execution.getTenantId(), wanted)));
        CALENDAR_REFUSAL.on(execution).set(isSeries ? null : written.refusal());
    }

    private static List<LocalDate> repeated(DelegateExecution execution) {
        return MeetingSeries.everyWeeks(
                Dates.read(FIRST_DATE, execution),
                INTERVAL_WEEKS.from(execution).get().intValue(),
                MEETING_COUNT.from(execution).get().intValue());
    }
}
