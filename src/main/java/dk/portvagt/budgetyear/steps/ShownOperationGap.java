package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.GAP_ROWS;
import static dk.portvagt.budgetyear.steps.BudgetVariables.GAP_TEXT;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;

import dk.portvagt.budget.Kroner;
import dk.portvagt.engine.border.FormValues;
import dk.portvagt.form.FormSchema;
import dk.portvagt.landscape.OperatingCost;
import dk.portvagt.landscape.OperationCommitments;
import dk.portvagt.landscape.OperationGap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Shows the operation that a line does not cover, as it is when somebody opens the task. */
@Component
class ShownOperationGap implements FormValues {

    private final OperationCommitments commitments;

    ShownOperationGap(OperationCommitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public boolean isFor(FormSchema form) {
        return form.id().equals("operation-gap");
    }

    @Override
    public VariableMap of(TaskEntity task) {
        int year = YEAR.from(task).get().intValue();
        return values(year, commitments.gap(task.getTenantId(), year));
    }

    static VariableMap values(int year, OperationGap gap) {
        VariableMap values = Variables.createVariables();
        GAP_ROWS.on(values)
                .set(Spin.JSON(
                        gap.uncovered().stream().map(ShownOperationGap::row).toList()));
        GAP_TEXT.on(values)
                .set("Driftslinjen %d har %s tilbage, der skal bruges %s, og der mangler %s"
                        .formatted(
                                year,
                                Kroner.format(gap.available()),
                                Kroner.format(gap.cost()),
                                Kroner.format(gap.missing())));
        return values;
    }

    private static Map<String, Object> row(OperatingCost cost) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("caseNumber", cost.caseNumber().toString());
        row.put("solution", cost.solution());
        row.put("office", cost.office());
        row.put("amount", Kroner.format(cost.amount()));
        return row;
    }
}
