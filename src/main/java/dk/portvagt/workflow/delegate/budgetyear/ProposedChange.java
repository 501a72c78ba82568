package dk.portvagt.workflow.delegate.budgetyear;

import static dk.portvagt.workflow.variable.BudgetVariables.CHANGE_AMOUNT;
import static dk.portvagt.workflow.variable.BudgetVariables.CHANGE_FROM_LINE;
import static dk.portvagt.workflow.variable.BudgetVariables.CHANGE_FROM_YEAR;
import static dk.portvagt.workflow.variable.BudgetVariables.CHANGE_KIND;
import static dk.portvagt.workflow.variable.BudgetVariables.CHANGE_TO_LINE;
import static dk.portvagt.workflow.variable.BudgetVariables.CHANGE_TO_YEAR;

import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.governance.BudgetChange;
import dk.portvagt.workflow.text.DanishText;
import dk.portvagt.workflow.variable.Choices;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The addition or transfer that the budget controller proposes. */
final class ProposedChange {

    private ProposedChange() {}

    static BudgetChange read(DelegateExecution execution) {
        boolean transfer = CHANGE_KIND.from(execution).get().equals("transfer");
        return new BudgetChange(
                transfer ? line(CHANGE_FROM_LINE, CHANGE_FROM_YEAR, execution) : null,
                line(CHANGE_TO_LINE, CHANGE_TO_YEAR, execution),
                BigDecimal.valueOf(CHANGE_AMOUNT.from(execution).get()));
    }

    /** {@code 50.000 kr. fra Drift 2026 til Nyanskaffelser 2026}. */
    static String text(BudgetChange change) {
        String amount = Kroner.format(change.amount());
        return change.isTransfer()
                ? amount + " fra " + DanishText.line(change.from()) + " til " + DanishText.line(change.to())
                : amount + " lægges til " + DanishText.line(change.to());
    }

    private static LineYear line(
            VariableFactory<String> line, VariableFactory<Long> year, DelegateExecution execution) {
        return new LineYear(
                execution.getTenantId(),
                Choices.constant(PoolLine.class, line.from(execution).get()),
                year.from(execution).get().intValue());
    }
}
