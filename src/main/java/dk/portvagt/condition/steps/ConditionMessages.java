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

/** Brings what happens to conditions, and to the cases they were set for, to the processes that wait for it. */
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

    /** What the steering group has given up is followed up no longer, and holds nobody up. */
    @EventListener
    void waive(ConditionWaived waived) {
        Condition condition = waived.condition();
        // No message reaches the processes of a case that is paused, and after the pause nobody would send it again.
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

    /** Lets the case go on that waits at a gate, when this was the last condition that held it up. */
    public void settled(Condition condition) {
        if (condition.caseNumber() != null && conditions.allMet(condition.caseNumber())) {
            runtime.createMessageCorrelation("portvagt.conditionsMet")
                    .processInstanceBusinessKey(condition.caseNumber())
                    .tenantId(condition.municipality())
                    .correlateAll();
        }
    }

    /**
     * A case that was paused has so much longer for its conditions. Their timers are moved with all others of the case.
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

    /** A case that has ended takes its open conditions with it, and their follow-up. */
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
