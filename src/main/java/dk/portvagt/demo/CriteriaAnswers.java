package dk.portvagt.demo;

import dk.portvagt.gate.steps.ReviewVariables;
import java.util.HashMap;
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
        List<Map<String, String>> rows =
                asked.elements().stream().map(CriteriaAnswers::answer).toList();
        Map<String, Object> answers = new HashMap<>();
        answers.put(
                ReviewVariables.CRITERIA.getName(),
                SpinValues.jsonValue(Spin.JSON(rows).toString()).create());
        if (rows.stream().anyMatch(row -> row.size() == 1)) {
            answers.put(ReviewVariables.CRITERIA_VERDICT.getName(), "confirmed");
        }
        return answers;
    }

    /** Confirms what the case already says, and answers the others. */
    private static Map<String, String> answer(SpinJsonNode row) {
        String id = row.prop("criterionId").stringValue();
        return row.prop("known").isNull()
                ? Map.of("criterionId", id, "answer", "fulfilled", "evidence", EVIDENCE)
                : Map.of("criterionId", id);
    }
}
