package dk.portvagt.gate.steps;

import dk.portvagt.budget.CentralPool;
import dk.portvagt.decision.steps.CaseBasis;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Releases all money that the case has reserved or committed and not spent. Idempotent. */
@Component
class ReleaseFundsDelegate implements JavaDelegate {

    private final CentralPool pool;
    private final CaseBasis basis;

    ReleaseFundsDelegate(CentralPool pool, CaseBasis basis) {
        this.pool = pool;
        this.basis = basis;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pool.releaseAll(basis.onCurrentDecision(execution, "release"));
    }
}
