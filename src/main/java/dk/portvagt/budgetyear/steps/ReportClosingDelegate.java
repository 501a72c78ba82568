package dk.portvagt.budgetyear.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.DECISION_REASON;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_REPORT;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the budget controller that the steering group did not approve the proposed closing, and why. */
@Component
class ReportClosingDelegate implements JavaDelegate {

    private final Clock clock;

    ReportClosingDelegate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CHANGE_REPORT
                .on(execution)
                .set(BudgetText.ofToday(
                        clock,
                        "IT-styregruppen har afvist at lukke året som foreslået. Begrundelse: "
                                + DECISION_REASON.from(execution).getOrDefault("ingen")));
    }
}
