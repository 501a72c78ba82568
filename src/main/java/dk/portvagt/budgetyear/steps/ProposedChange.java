package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_AMOUNT;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_FROM_CATEGORY;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_FROM_LINE;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_FROM_OFFICE;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_FROM_YEAR;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_KIND;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_TO_CATEGORY;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_TO_LINE;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_TO_OFFICE;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_TO_YEAR;

import dk.portvagt.budget.Frame;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.PoolText;
import dk.portvagt.budgetyear.BudgetChange;
import dk.portvagt.budgetyear.BudgetChange.Kind;
import dk.portvagt.engine.variable.Choices;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** Reads the budget controller's proposed change. */
final class ProposedChange {

    private ProposedChange() {}

    static BudgetChange read(DelegateExecution execution) {
        Kind kind = Choices.constant(Kind.class, CHANGE_KIND.from(execution).get());
        LineYear to = line(CHANGE_TO_LINE, CHANGE_TO_YEAR, execution);
        LineYear from = kind == Kind.TRANSFER ? line(CHANGE_FROM_LINE, CHANGE_FROM_YEAR, execution) : null;
        boolean frameGives = kind == Kind.TRANSFER || kind == Kind.FRAME;
        return new BudgetChange(
                kind,
                from,
                to,
                BigDecimal.valueOf(CHANGE_AMOUNT.from(execution).get()),
                frameGives
                        ? frame(from == null ? to : from, CHANGE_FROM_OFFICE, CHANGE_FROM_CATEGORY, execution)
                        : null,
                frame(to, CHANGE_TO_OFFICE, CHANGE_TO_CATEGORY, execution));
    }

    /** Writes {@code 50.000 kr. fra Drift 2026 til Nyanskaffelser 2026}, with the frames that the change names. */
    static String text(BudgetChange change) {
        String amount = Kroner.format(change.amount());
        String to = PoolText.line(change.to()) + frame(change.toFrame());
        return switch (change.kind()) {
            case TRANSFER -> amount + " fra " + PoolText.line(change.from()) + frame(change.fromFrame()) + " til " + to;
            case FRAME ->
                "%s på %s fra rammen%s til rammen%s"
                        .formatted(
                                amount, PoolText.line(change.to()), frame(change.fromFrame()), frame(change.toFrame()));
            case ADDITION -> amount + " lægges til " + to;
            case SUPPLEMENTARY -> "Tillægsbevilling på " + amount + " til " + to;
        };
    }

    private static String frame(@Nullable Frame frame) {
        return frame == null ? "" : " (%s, %s)".formatted(frame.office(), frame.danishCategory());
    }

    private static @Nullable Frame frame(
            LineYear line,
            VariableFactory<String> office,
            VariableFactory<String> category,
            DelegateExecution execution) {
        return office.from(execution)
                .getOptional()
                .map(name -> new Frame(
                        line.line(), line.year(), category.from(execution).get(), name))
                .orElse(null);
    }

    private static LineYear line(
            VariableFactory<String> line, VariableFactory<Long> year, DelegateExecution execution) {
        return new LineYear(
                execution.getTenantId(),
                Choices.constant(PoolLine.class, line.from(execution).get()),
                year.from(execution).get().intValue());
    }
}
