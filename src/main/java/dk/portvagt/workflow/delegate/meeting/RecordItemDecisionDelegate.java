package dk.portvagt.workflow.delegate.meeting;

import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_ID;

import dk.portvagt.governance.ItemDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down what the steering group decided on an item; nobody is told before the chair has confirmed. */
@Component
class RecordItemDecisionDelegate implements JavaDelegate {

    private final ItemDecisions decisions;

    RecordItemDecisionDelegate(ItemDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.writeDown(ITEM_ID.from(execution).get(), ItemDecisionFields.read(execution));
    }
}
