package dk.portvagt.budgetyear.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.DECISION_REASON;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_REPORT;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_TEXT;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the budget controller which change the steering group did not approve, and why. */
@Component
class ReportBudgetChangeDelegate implements JavaDelegate {

    private final Clock clock;

    ReportBudgetChangeDelegate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CHANGE_REPORT
                .on(execution)
                .set(BudgetText.ofToday(
                        clock,
                        "IT-styregruppen har ikke godkendt: %s. Begrundelse: %s"
                                .formatted(
                                        CHANGE_TEXT.from(execution).get(),
                                        DECISION_REASON.from(execution).getOrDefault("ingen"))));
    }
}
