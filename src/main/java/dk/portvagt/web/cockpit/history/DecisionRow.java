package dk.portvagt.web.cockpit.history;

import dk.portvagt.web.cockpit.Moments;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.jspecify.annotations.Nullable;

/**
 * Describes a decision table's result on the page.
 *
 * @param outputs the outputs of each rule that applied
 */
public record DecisionRow(String name, String decidedAt, List<Entry> inputs, List<Entry> outputs) {

    static DecisionRow of(HistoricDecisionInstance decision) {
        String name = decision.getDecisionDefinitionName();
        return new DecisionRow(
                name == null ? decision.getDecisionDefinitionKey() : name,
                Moments.text(decision.getEvaluationTime()),
                decision.getInputs().stream().map(DecisionRow::entry).toList(),
                decision.getOutputs().stream().map(DecisionRow::entry).toList());
    }

    private static Entry entry(HistoricDecisionInputInstance input) {
        String name = input.getClauseName();
        return new Entry(name == null ? input.getClauseId() : name, ShownValue.of(input.getTypedValue()));
    }

    private static Entry entry(HistoricDecisionOutputInstance output) {
        String name = output.getClauseName();
        return new Entry(name == null ? output.getVariableName() : name, ShownValue.of(output.getTypedValue()));
    }

    /** Holds a value by the name of its column. */
    public record Entry(String name, @Nullable String value) {}
}
