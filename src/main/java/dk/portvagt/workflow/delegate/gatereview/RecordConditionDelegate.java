package dk.portvagt.workflow.delegate.gatereview;

import static dk.portvagt.workflow.variable.ReviewVariables.COMPLETED_BY;
import static dk.portvagt.workflow.variable.ReviewVariables.CONDITION_EVIDENCE;
import static dk.portvagt.workflow.variable.ReviewVariables.CONDITION_ID;

import dk.portvagt.governance.Conditions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the evidence that a condition of an earlier approval is met. */
@Component
class RecordConditionDelegate implements JavaDelegate {

    private final Conditions conditions;

    RecordConditionDelegate(Conditions conditions) {
        this.conditions = conditions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conditions.meet(
                CONDITION_ID.from(execution).get(),
                CONDITION_EVIDENCE.from(execution).get(),
                COMPLETED_BY.from(execution).get());
    }
}
