package dk.portvagt.businesscase.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.PHASE_OUT_COST;
import static dk.portvagt.acquisition.steps.CaseVariables.PHASE_OUT_YEAR;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the expected cost of removing the solution, for the decision at G4. */
@Component
class RecordPhaseOutPlanDelegate implements JavaDelegate {

    private final CaseCosts costs;

    RecordPhaseOutPlanDelegate(CaseCosts costs) {
        this.costs = costs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        costs.replace(
                CaseVariables.number(execution),
                CostKind.PHASE_OUT,
                List.of(YearAmount.of(
                        PHASE_OUT_YEAR.from(execution).get(),
                        PHASE_OUT_COST.from(execution).get())));
    }
}
