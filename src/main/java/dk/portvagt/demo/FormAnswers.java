package dk.portvagt.demo;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** What a person of the demo answers in a form: the usual answer, with what the case says instead. */
class FormAnswers {

    private static final String AS_SHOWN = "as shown";

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

    /** @return the answers of the case's start form */
    Map<String, Object> to(Scenario scenario) {
        return dates.fillIn(scenario.idea());
    }

    /** @return the answers of a case's task; a form met again gets the next answer that the case has for it */
    Map<String, Object> to(Task task, Scenario scenario) {
        String formId = task.getCamundaFormRef().getKey();
        List<Map<String, Object>> ofCase = scenario.answers().getOrDefault(formId, List.of(Map.of()));
        return with(task, ofCase.get(Math.min(doneTasks.count(task), ofCase.size() - 1)));
    }

    /** @return the answers of any other task, with what is special about this one */
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

    /** Text or list, whatever the form has there: so no typed variable. */
    private Object shown(String field, Task task) {
        return tasks.getVariableTyped(task.getId(), field);
    }

    private boolean caseHas(String variable, Task task) {
        return booleanVariable(variable).from(tasks, task.getId()).getOrDefault(false);
    }

    Map<String, Object> of(Map<String, Object> startForm) {
        return dates.fillIn(startForm);
    }
}
