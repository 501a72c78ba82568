package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.CALENDAR_DATES;
import static dk.portvagt.meeting.steps.MeetingVariables.CALENDAR_REFUSAL;
import static dk.portvagt.meeting.steps.MeetingVariables.DATES_USABLE;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_END;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_PLACE;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_START;
import static dk.portvagt.meeting.steps.MeetingVariables.PAPERS_OFFICE_DAYS;

import dk.portvagt.meeting.MeetingCalendar;
import dk.portvagt.meeting.MeetingCalendar.Planning;
import dk.portvagt.meeting.MeetingPlan;
import dk.portvagt.meeting.MeetingPlans;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans all meetings of the calendar at once, each with its own process; or plans none, and says why. */
@Component
class PlanMeetingsDelegate implements JavaDelegate {

    private final MeetingCalendar calendar;
    private final MeetingPlans plans;
    private final PlannedMeetings processes;

    PlanMeetingsDelegate(MeetingCalendar calendar, MeetingPlans plans, PlannedMeetings processes) {
        this.calendar = calendar;
        this.plans = plans;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Planning planning = calendar.plan(wanted(execution));
        if (planning instanceof Planning.Done planned) {
            planned.meetingIds().forEach(id -> processes.begin(id, execution.getTenantId()));
        }
        DATES_USABLE.on(execution).set(planning instanceof Planning.Done);
        CALENDAR_REFUSAL
                .on(execution)
                .set(planning instanceof Planning.Refused refused ? MeetingText.of(refused) : null);
    }

    private List<MeetingPlan> wanted(DelegateExecution execution) {
        LocalTime start = MeetingTimes.start(MEETING_START, execution);
        LocalTime end = MeetingTimes.end(MEETING_END, start, execution);
        String place = MEETING_PLACE.from(execution).get();
        Long days = PAPERS_OFFICE_DAYS.from(execution).getOrNull();
        return CalendarRows.held(CALENDAR_DATES.from(execution).get()).stream()
                .map(date -> days == null
                        ? plans.plan(execution.getTenantId(), date, start, end, place)
                        : plans.plan(execution.getTenantId(), date, start, end, place, days.intValue()))
                .toList();
    }
}
