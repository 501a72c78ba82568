package dk.portvagt.condition.steps;

import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_ID;
import static dk.portvagt.engine.variable.DeadlineVariables.DEADLINE_TEXT;

import dk.portvagt.acquisition.CaseEnded;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.condition.Condition;
import dk.portvagt.condition.ConditionFollowUp;
import dk.portvagt.condition.ConditionWaived;
import dk.portvagt.condition.Conditions;
import java.time.Duration;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forwards events of conditions, and of their cases, to the waiting processes. */
@Component
public class ConditionMessages {

    private static final String FOLLOW_UP = "condition-follow-up";

    private final RuntimeService runtime;
    private final Conditions conditions;
    private final ConditionFollowUp followUp;

    ConditionMessages(RuntimeService runtime, Conditions conditions, ConditionFollowUp followUp) {
        this.runtime = runtime;
        this.conditions = conditions;
        this.followUp = followUp;
    }

    /** Ends the follow-up of a waived condition and lets its case go on. */
    @EventListener
    void waive(ConditionWaived waived) {
        Condition condition = waived.condition();
        // No message reaches the processes of a paused case, and nobody would send it again after the pause.
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(FOLLOW_UP)
                .variableValueEquals(CONDITION_ID.getName(), condition.id())
                .suspended()
                .list()
                .forEach(paused -> runtime.deleteProcessInstance(paused.getId(), "Vilkåret er frafaldet"));
        runtime.createMessageCorrelation("portvagt.conditionLapsed")
                .processInstanceVariableEquals(CONDITION_ID.getName(), condition.id())
                .tenantId(condition.municipality())
                .correlateAll();
        settled(condition);
    }

    /** Resumes the case that waits at a gate, when this was the last blocking condition. */
    public void settled(Condition condition) {
        if (condition.caseNumber() != null && conditions.allMet(condition.caseNumber())) {
            runtime.createMessageCorrelation("portvagt.conditionsMet")
                    .processInstanceBusinessKey(condition.caseNumber())
                    .tenantId(condition.municipality())
                    .correlateAll();
        }
    }

    /**
     * Extends the conditions of a paused case by the length of the pause. Their timers move with all other timers of
     * the case.
     *
     * @param pause begun days count as whole ones
     */
    public void postpone(CaseNumber number, Duration pause) {
        followUp.postpone(
                number.toString(), (int) pause.plusDays(1).minusNanos(1).toDays());
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.toString())
                .processDefinitionKey(FOLLOW_UP)
                .list()
                .forEach(instance -> showDeadline(instance.getId()));
    }

    private void showDeadline(String instanceId) {
        Condition condition =
                conditions.get(CONDITION_ID.from(runtime, instanceId).get());
        DEADLINE_TEXT
                .on(runtime, instanceId)
                .set(DanishDates.of(condition.content().deadline()));
    }

    /** Lapses the open conditions of an ended case and ends their follow-up. */
    @EventListener
    void lapse(CaseEnded closed) {
        String caseNumber = closed.number().toString();
        followUp.lapse(caseNumber, "Sagen er slut: " + closed.status().danishName() + ".");
        runtime.createMessageCorrelation("portvagt.conditionLapsed")
                .processInstanceBusinessKey(caseNumber)
                .tenantId(closed.number().municipality())
                .correlateAll();
    }
}
