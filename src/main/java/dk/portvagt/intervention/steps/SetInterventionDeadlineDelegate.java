package dk.portvagt.intervention.steps;

import static dk.portvagt.intervention.steps.InterventionVariables.DEADLINE_OBJECTION;
import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ID;
import static dk.portvagt.intervention.steps.InterventionVariables.NEW_DEADLINE;

import dk.portvagt.engine.variable.Dates;
import dk.portvagt.intervention.DeadlineRule;
import dk.portvagt.intervention.Interventions;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets a new deadline of a demand or a pause, or explains the refusal. */
@Component
class SetInterventionDeadlineDelegate implements JavaDelegate {

    private final Interventions interventions;
    private final DeadlineRule rule;
    private final DemandDeadlines deadlines;
    private final InterventionNotices notices;

    SetInterventionDeadlineDelegate(
            Interventions interventions, DeadlineRule rule, DemandDeadlines deadlines, InterventionNotices notices) {
        this.interventions = interventions;
        this.rule = rule;
        this.deadlines = deadlines;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate deadline = Dates.read(NEW_DEADLINE, execution);
        Outcome<Nothing> check = rule.check(deadline);
        DEADLINE_OBJECTION.on(execution).set(check.refusal().orElse(null));
        if (check.isDone()) {
            long id = INTERVENTION_ID.from(execution).get();
            interventions.setDeadline(id, deadline);
            execution.getProcessInstance().setVariables(deadlines.variables(deadline));
            deadlines.show(execution.getProcessInstanceId(), deadline);
            notices.newDeadline(interventions.get(id));
        }
    }
}
