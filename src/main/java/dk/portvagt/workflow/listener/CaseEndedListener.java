package dk.portvagt.workflow.listener;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A case ends, whatever way: what else waits for it to do something is told so, in the same transaction. */
@Component
class CaseEndedListener implements ExecutionListener {

    private static final String CASE_ENDED = "portvagt.caseEnded";

    private final RuntimeService runtime;

    CaseEndedListener(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void notify(DelegateExecution execution) {
        runtime.createMessageCorrelation(CASE_ENDED)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .tenantId(execution.getTenantId())
                .correlateAll();
    }
}
