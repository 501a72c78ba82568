package dk.portvagt.modelguard.sample;

import static dk.portvagt.modelguard.sample.SampleVariables.AMOUNT;
import static dk.portvagt.modelguard.sample.SampleVariables.SHORTFALL_TEXT;

import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.PoolLine;
import java.util.List;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Books money, needs a variable, sets one and can fail: everything the rules look for. Never run. */
public class ReserveFundsDelegate implements JavaDelegate {

    private final CentralPool pool;

    ReserveFundsDelegate(CentralPool pool) {
        this.pool = pool;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (AMOUNT.from(execution).get() > 0) {
            pool.reserve(PoolLine.ACQUISITION, List.of(), null);
            SHORTFALL_TEXT.on(execution).set("");
            throw new BpmnError("insufficientFunds", "");
        }
    }
}
