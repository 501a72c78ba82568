package dk.portvagt.demo;

import dk.portvagt.budgetyear.steps.BudgetVariables;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/** Runs the budgets of one municipality: opens its years, follows one up, and commits next year's operation. */
class BudgetPlayer {

    private static final String BUDGET_YEAR = "budget-year";
    private static final String FOLLOW_UP = "budget-follow-up";
    private static final String YEAR = BudgetVariables.YEAR.getName();

    private final ProcessStarter processes;
    private final TaskService tasks;
    private final TaskPlayer taskPlayer;
    private final ManagementService management;
    private final EngineRest engine;
    private final FormAnswers answers;

    BudgetPlayer(
            ProcessStarter processes,
            TaskService tasks,
            TaskPlayer taskPlayer,
            ManagementService management,
            EngineRest engine,
            FormAnswers answers) {
        this.processes = processes;
        this.tasks = tasks;
        this.taskPlayer = taskPlayer;
        this.management = management;
        this.engine = engine;
        this.answers = answers;
    }

    void openYears(Portfolio.Municipality municipality) throws InterruptedException {
        for (Map<String, Object> startForm : municipality.budgetYears()) {
            start(BUDGET_YEAR, municipality, answers.of(startForm));
        }
    }

    /** Submits a follow-up to the next meeting, if the municipality has one. */
    void followUp(Portfolio.Municipality municipality) throws InterruptedException {
        if (municipality.followUp() == null) {
            return;
        }
        start(
                FOLLOW_UP,
                municipality,
                answers.of(Map.of(YEAR, municipality.followUp().year())));
        for (Task task : open(municipality, "UserTask_AssessForecast")) {
            taskPlayer.complete(task, municipality, () -> forecast(task, municipality.followUp()));
            engine.await();
        }
    }

    /**
     * Commits now in the next year the solutions that went live since it was opened, without waiting for its first day.
     */
    void commitOperation(Portfolio.Municipality municipality) throws InterruptedException {
        management
                .createJobQuery()
                .processDefinitionKey("operation-commitment")
                .tenantIdIn(municipality.code())
                .timers()
                .list()
                .forEach(timer -> management.executeJob(timer.getId()));
        engine.await();
    }

    private void start(String process, Portfolio.Municipality municipality, Map<String, Object> filled)
            throws InterruptedException {
        if (processes.find(process, municipality.code(), YEAR, filled.get(YEAR)).isEmpty()) {
            processes.start(process, municipality.person(PortvagtGroup.BUDGET_CONTROLLER), filled);
            engine.await();
        }
    }

    private Map<String, Object> forecast(Task task, Portfolio.FollowUp followUp) {
        SpinJsonNode rows =
                BudgetVariables.FORECAST_ROWS.from(tasks, task.getId()).get();
        List<Map<String, Object>> answered = rows.elements().stream()
                .map(row -> row(row.prop("place").stringValue(), followUp))
                .toList();
        return Map.of(
                BudgetVariables.FORECAST_ROWS.getName(),
                SpinValues.jsonValue(Spin.JSON(answered).toString()).create(),
                BudgetVariables.FOLLOW_UP_REMARKS.getName(),
                followUp.remarks());
    }

    private static Map<String, Object> row(String place, Portfolio.FollowUp followUp) {
        Optional<Portfolio.Expectation> expected = followUp.expected().stream()
                .filter(expectation -> expectation.place().equals(place))
                .findFirst();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("expected", expected.map(Portfolio.Expectation::amount).orElse(0L));
        row.put("reason", expected.map(Portfolio.Expectation::reason).orElse(null));
        return row;
    }

    private List<Task> open(Portfolio.Municipality municipality, String task) {
        return tasks
                .createTaskQuery()
                .tenantIdIn(municipality.code())
                .taskDefinitionKey(task)
                .initializeFormKeys()
                .list()
                .stream()
                .filter(taskPlayer::isOurs)
                .toList();
    }
}
