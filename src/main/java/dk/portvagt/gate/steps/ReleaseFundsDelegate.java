package dk.portvagt.gate.steps;

import dk.portvagt.budget.Basis;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.steps.CaseBasis;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Releases the case's money that is not spent. Idempotent.
 *
 * <p>An approval (G5) releases all of it. Every other end of a case keeps what is committed, because the vendor is owed
 * it: invoices are paid from it, and the steering group returns the rest when it closes the budget year.
 */
@Component
class ReleaseFundsDelegate implements JavaDelegate {

    private final CentralPool pool;
    private final CaseBasis basis;
    private final DecisionRegister decisions;

    ReleaseFundsDelegate(CentralPool pool, CaseBasis basis, DecisionRegister decisions) {
        this.pool = pool;
        this.basis = basis;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Basis release = basis.onCurrentDecision(execution, "release");
        boolean approved = decisions
                .find(release.decisionId())
                .filter(decision -> decision.content().outcome().isApproval())
                .isPresent();
        if (approved) {
            pool.releaseAll(release);
        } else {
            pool.releaseReserved(release);
        }
    }
}
