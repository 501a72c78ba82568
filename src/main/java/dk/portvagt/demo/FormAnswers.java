package dk.portvagt.demo;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Provides a demo person's answers in a form: the usual answers, overridden by those of the case. */
class FormAnswers {

    private static final String AS_SHOWN = "as shown";
    private static final String IDEA = "idea-raised";

    private final Portfolio portfolio;
    private final DemoDates dates;
    private final DoneTasks doneTasks;
    private final CriteriaAnswers criteria;
    private final TaskService tasks;

    FormAnswers(
            Portfolio portfolio, DemoDates dates, DoneTasks doneTasks, CriteriaAnswers criteria, TaskService tasks) {
        this.portfolio = portfolio;
        this.dates = dates;
        this.doneTasks = doneTasks;
        this.criteria = criteria;
        this.tasks = tasks;
    }

    /**
     * Answers the form with which a case begins.
     *
     * @return the usual answers, overridden by those of the case
     */
    Map<String, Object> to(Scenario scenario) {
        Map<String, Object> answers = new LinkedHashMap<>(portfolio.answers().getOrDefault(IDEA, Map.of()));
        answers.putAll(scenario.idea());
        return dates.fillIn(answers);
    }

    /**
     * Answers a task of a case.
     *
     * @return the answers of the task; a form met again gets the next answer that the case has for it
     */
    Map<String, Object> to(Task task, Scenario scenario) {
        String formId = task.getCamundaFormRef().getKey();
        List<Map<String, Object>> ofCase = scenario.answers().getOrDefault(formId, List.of(Map.of()));
        return with(task, ofCase.get(Math.min(doneTasks.count(task), ofCase.size() - 1)));
    }

    /**
     * Answers any other task.
     *
     * @return the usual answers, overridden by the special ones
     */
    Map<String, Object> with(Task task, Map<String, Object> special) {
        String formId = task.getCamundaFormRef().getKey();
        if (formId.equals(CriteriaAnswers.FORM)) {
            return criteria.to(task);
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        portfolio.answers().getOrDefault(formId, Map.of()).forEach((field, answer) -> {
            String[] fieldAndCondition = field.split(" if ");
            if (fieldAndCondition.length == 1 || caseHas(fieldAndCondition[1], task)) {
                answers.put(fieldAndCondition[0], answer);
            }
        });
        answers.putAll(special);
        answers.replaceAll((field, answer) -> AS_SHOWN.equals(answer) ? shown(field, task) : answer);
        return dates.fillIn(answers);
    }

    /** Returns a text or a list, whatever the form shows: so no typed variable. */
    private @Nullable Object shown(String field, Task task) {
        return tasks.getVariableTyped(task.getId(), field);
    }

    private boolean caseHas(String variable, Task task) {
        return booleanVariable(variable).from(tasks, task.getId()).getOrDefault(false);
    }

    Map<String, Object> of(Map<String, Object> startForm) {
        return dates.fillIn(startForm);
    }
}
