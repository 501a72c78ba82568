package dk.portvagt.demo;

import dk.portvagt.gate.steps.ReviewVariables;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/** Answers the criteria of a gate: one row for each criterion of the decision table, with its evidence. */
class CriteriaAnswers {

    static final String FORM = "gate-criteria";

    private static final String EVIDENCE = "Gennemgået med forvaltningen. Dokumentationen er lagt på sagen.";

    private final TaskService tasks;

    CriteriaAnswers(TaskService tasks) {
        this.tasks = tasks;
    }

    Map<String, Object> to(Task task) {
        SpinJsonNode asked = ReviewVariables.CRITERIA.from(tasks, task.getId()).get();
        List<Map<String, String>> rows = asked.elements().stream()
                .map(row -> Map.of(
                        "criterionId",
                        row.prop("criterionId").stringValue(),
                        "answer",
                        "fulfilled",
                        "evidence",
                        EVIDENCE))
                .toList();
        return Map.of(
                ReviewVariables.CRITERIA.getName(),
                SpinValues.jsonValue(Spin.JSON(rows).toString()).create());
    }
}
