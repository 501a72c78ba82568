package dk.portvagt.condition.steps;

import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_EVIDENCE;
import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_ID;
import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_REPORT;
import static dk.portvagt.condition.steps.ConditionVariables.EVIDENCE_BY;
import static dk.portvagt.condition.steps.ConditionVariables.REPORT_TEXT;
import static dk.portvagt.condition.steps.ConditionVariables.VERDICT_DUE_AT;
import static dk.portvagt.condition.steps.ConditionVariables.WANTED_DEADLINE;
import static dk.portvagt.engine.variable.ActorVariables.COMPLETED_BY;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.condition.ConditionDeadlines;
import dk.portvagt.condition.ConditionFollowUp;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.variable.Dates;
import dk.portvagt.engine.variable.TimerDates;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the report of a condition's owner, for another person to judge. */
@Component
class RecordReportDelegate implements JavaDelegate {

    private final ConditionFollowUp followUp;
    private final ConditionDeadlines deadlines;
    private final People people;
    private final Clock clock;

    RecordReportDelegate(ConditionFollowUp followUp, ConditionDeadlines deadlines, People people, Clock clock) {
        this.followUp = followUp;
        this.deadlines = deadlines;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = CONDITION_ID.from(execution).get();
        String person = COMPLETED_BY.from(execution).get();
        String evidence = CONDITION_EVIDENCE.from(execution).get();
        String said;
        if ("moreTime".equals(CONDITION_REPORT.from(execution).get())) {
            LocalDate wanted = Dates.read(WANTED_DEADLINE, execution);
            followUp.askForTime(id, wanted, evidence, person);
            said = "beder om ny frist den " + DanishDates.of(wanted);
        } else {
            followUp.report(id, evidence, person);
            said = "indberetter vilkåret som opfyldt";
        }
        REPORT_TEXT.on(execution).set("%s %s:\n\n%s".formatted(people.name(person), said, evidence));
        EVIDENCE_BY.on(execution).set(person);
        VERDICT_DUE_AT.on(execution).set(TimerDates.of(deadlines.ofVerdict(), clock.getZone()));
    }
}
