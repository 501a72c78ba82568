package dk.portvagt.demo;

import dk.portvagt.budgetyear.steps.BudgetVariables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/** Proposes changes of the budget years of one municipality, and the carry-over of a past year. */
class BudgetChangePlayer {

    private static final String BUDGET_CHANGE = "budget-change";
    private static final String YEAR_CLOSING = "year-closing";
    private static final String YEAR = BudgetVariables.YEAR.getName();
    private static final String KIND = BudgetVariables.CHANGE_KIND.getName();
    private static final String COVER = BudgetVariables.CHANGE_COVER.getName();
    private static final String CLOSE = "close";

    private final ProcessStarter processes;
    private final TaskService tasks;
    private final TaskPlayer taskPlayer;
    private final EngineRest engine;
    private final FormAnswers answers;

    BudgetChangePlayer(
            ProcessStarter processes,
            TaskService tasks,
            TaskPlayer taskPlayer,
            EngineRest engine,
            FormAnswers answers) {
        this.processes = processes;
        this.tasks = tasks;
        this.taskPlayer = taskPlayer;
        this.engine = engine;
        this.answers = answers;
    }

    /**
     * Proposes the changes.
     *
     * @param waiting true: the changes left for the next meeting; false: those before it
     */
    void propose(Portfolio.Municipality municipality, boolean waiting) throws InterruptedException {
        for (Portfolio.BudgetChange change : municipality.budgetChanges()) {
            if (change.waits() == waiting) {
                propose(change, municipality);
            }
        }
    }

    private void propose(Portfolio.BudgetChange change, Portfolio.Municipality municipality)
            throws InterruptedException {
        Map<String, Object> filled = answers.of(change.answers());
        if (processes
                .find(BUDGET_CHANGE, municipality.code(), COVER, filled.get(COVER))
                .isEmpty()) {
            manage(change.year(), municipality, filled);
        }
    }

    /** Proposes the carry-over of the past year for the next meeting, if the municipality has one. */
    void close(Portfolio.Municipality municipality) throws InterruptedException {
        Portfolio.Closing closing = municipality.closing();
        if (closing == null) {
            return;
        }
        if (processes
                .find(YEAR_CLOSING, municipality.code(), YEAR, yearOf(closing.year()))
                .isEmpty()) {
            manage(closing.year(), municipality, Map.of(KIND, CLOSE));
        }
        for (Task task : openTasks("UserTask_ProposeCarryOver", closing.year(), municipality)) {
            taskPlayer.complete(task, municipality, () -> carryOver(task, closing));
            engine.await();
        }
    }

    private void manage(String year, Portfolio.Municipality municipality, Map<String, Object> filled)
            throws InterruptedException {
        for (Task task : openTasks("UserTask_ManageBudgetYear", year, municipality)) {
            taskPlayer.complete(task, municipality, () -> filled);
            engine.await();
        }
    }

    private Map<String, Object> carryOver(Task task, Portfolio.Closing closing) {
        SpinJsonNode lines =
                BudgetVariables.CARRY_OVER_LINES.from(tasks, task.getId()).get();
        List<Map<String, Object>> answered = lines.elements().stream()
                .map(line -> carryOver(line.prop("place").stringValue(), closing))
                .toList();
        return Map.of(
                BudgetVariables.CLOSING_ACTION.getName(),
                "propose",
                BudgetVariables.CARRY_OVER_LINES.getName(),
                SpinValues.jsonValue(Spin.JSON(answered).toString()).create());
    }

    private static Map<String, Object> carryOver(String line, Portfolio.Closing closing) {
        Map<String, Object> row = new LinkedHashMap<>();
        Portfolio.Expectation carried = closing.carryOver().stream()
                .filter(amount -> amount.place().equals(line))
                .findFirst()
                .orElse(new Portfolio.Expectation(line, 0, null));
        row.put("carryOver", carried.amount());
        row.put("carryOverReason", carried.reason());
        return row;
    }

    private List<Task> openTasks(String task, String year, Portfolio.Municipality municipality) {
        return tasks
                .createTaskQuery()
                .tenantIdIn(municipality.code())
                .taskDefinitionKey(task)
                .processVariableValueEquals(YEAR, yearOf(year))
                .initializeFormKeys()
                .list()
                .stream()
                .filter(taskPlayer::isOurs)
                .toList();
    }

    private Object yearOf(String year) {
        return answers.of(Map.of(YEAR, year)).get(YEAR);
    }
}
