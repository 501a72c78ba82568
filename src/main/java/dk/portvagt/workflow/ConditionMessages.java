package dk.portvagt.workflow;

import static dk.portvagt.workflow.variable.ProcedureVariables.DEADLINE_TEXT;
import static dk.portvagt.workflow.variable.ReviewVariables.CONDITION_ID;

import dk.portvagt.acquisition.CaseEnded;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.governance.Condition;
import dk.portvagt.governance.ConditionFollowUp;
import dk.portvagt.governance.Conditions;
import dk.portvagt.workflow.text.DanishNames;
import dk.portvagt.workflow.text.DanishText;
import java.time.Duration;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings what happens to conditions, and to the cases they were set for, to the processes that wait for it. */
@Component
public class ConditionMessages {

    private final RuntimeService runtime;
    private final Conditions conditions;
    private final ConditionFollowUp followUp;

    ConditionMessages(RuntimeService runtime, Conditions conditions, ConditionFollowUp followUp) {
        this.runtime = runtime;
        this.conditions = conditions;
        this.followUp = followUp;
    }

    /** Lets the case go on that waits at a gate, when this was the last condition that held it up. */
    public void met(Condition condition) {
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
                .processDefinitionKey("condition-follow-up")
                .list()
                .forEach(instance -> showDeadline(instance.getId()));
    }

    private void showDeadline(String instanceId) {
        Condition condition =
                conditions.get(CONDITION_ID.from(runtime, instanceId).get());
        DEADLINE_TEXT
                .on(runtime, instanceId)
                .set(DanishText.date(condition.content().deadline()));
    }

    /** A case that has ended takes its open conditions with it, and their follow-up. */
    @EventListener
    void lapse(CaseEnded closed) {
        String caseNumber = closed.number().toString();
        followUp.lapse(caseNumber, "Sagen er slut: " + DanishNames.of(closed.status()) + ".");
        runtime.createMessageCorrelation("portvagt.conditionLapsed")
                .processInstanceBusinessKey(caseNumber)
                .tenantId(closed.number().municipality())
                .correlateAll();
    }
}
