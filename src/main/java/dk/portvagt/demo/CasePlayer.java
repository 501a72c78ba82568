package dk.portvagt.demo;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.gate.steps.ReviewVariables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Advances the cases of one municipality as far as possible before the steering group meets. */
class CasePlayer {

    private static final String WITHDRAWAL = "case-withdrawal";
    private static final String CHAIR = "UserTask_DecideAsChair";
    private static final String WAITING_FOR_CONDITIONS = "UserTask_AwaitConditions";

    private final ProcessStarter processes;
    private final TaskService tasks;
    private final TaskPlayer taskPlayer;
    private final EngineRest engine;
    private final FormAnswers answers;
    private final DoneTasks doneTasks;
    private final OverdueConditions overdue;

    CasePlayer(
            ProcessStarter processes,
            TaskService tasks,
            TaskPlayer taskPlayer,
            EngineRest engine,
            FormAnswers answers,
            DoneTasks doneTasks,
            OverdueConditions overdue) {
        this.processes = processes;
        this.tasks = tasks;
        this.taskPlayer = taskPlayer;
        this.engine = engine;
        this.answers = answers;
        this.doneTasks = doneTasks;
        this.overdue = overdue;
    }

    /** Completes the case's tasks until it reaches its stop, waits for a decision, or ends. */
    void advance(Scenario scenario, Portfolio.Municipality municipality) throws InterruptedException {
        if (find(scenario).isEmpty()) {
            processes.start("it-acquisition", municipality.person(PortvagtGroup.REQUESTER), answers.to(scenario));
            engine.await();
        }
        String caseNumber = find(scenario).orElseThrow().getBusinessKey();
        List<Task> toDo = tasksBeforeStop(caseNumber, scenario);
        while (!toDo.isEmpty()) {
            for (Task task : toDo) {
                taskPlayer.complete(task, municipality, () -> answers.to(task, scenario));
            }
            engine.await();
            toDo = tasksBeforeStop(caseNumber, scenario);
        }
    }

    /** Puts a case left for the next meeting on its agenda or before the chair, and withdraws the withdrawn one. */
    void finish(Scenario scenario, Portfolio.Municipality municipality) throws InterruptedException {
        HistoricProcessInstance started = find(scenario).orElseThrow();
        if (scenario.until().thenOnAgenda()) {
            complete(task -> isStop(scenario, task), started.getBusinessKey(), scenario, municipality);
            engine.await();
            complete(
                    task -> CHAIR.equals(task.getTaskDefinitionKey()),
                    started.getBusinessKey(),
                    scenario,
                    municipality);
        }
        if (scenario.withdrawn() != null && !isWithdrawn(started.getBusinessKey(), municipality)) {
            processes.start(
                    WITHDRAWAL,
                    municipality.person(PortvagtGroup.REQUESTER),
                    Map.of("caseNumber", started.getBusinessKey(), "withdrawalReason", scenario.withdrawn()));
        }
        engine.await();
        if (scenario.missesCondition()) {
            overdue.find(started.getBusinessKey());
        }
    }

    private void complete(
            Predicate<Task> wanted, String caseNumber, Scenario scenario, Portfolio.Municipality municipality) {
        for (Task task : openTasks(caseNumber)) {
            if (wanted.test(task)) {
                taskPlayer.complete(task, municipality, () -> answers.to(task, scenario));
            }
        }
    }

    private boolean isWithdrawn(String caseNumber, Portfolio.Municipality municipality) {
        return processes
                .find(WITHDRAWAL, municipality.code(), CaseVariables.CASE_NUMBER.getName(), caseNumber)
                .isPresent();
    }

    private Optional<HistoricProcessInstance> find(Scenario scenario) {
        return processes.find(
                "it-acquisition", scenario.municipality(), CaseVariables.TITLE.getName(), scenario.title());
    }

    private List<Task> tasksBeforeStop(String caseNumber, Scenario scenario) {
        return openTasks(caseNumber).stream()
                .filter(task -> !isStop(scenario, task))
                .filter(task -> !scenario.leaves(task.getTaskDefinitionKey(), task.getAssignee()))
                // This task shows what the case waits for; completed, it would only come back.
                .filter(task -> !task.getTaskDefinitionKey().equals(WAITING_FOR_CONDITIONS))
                .toList();
    }

    private List<Task> openTasks(String caseNumber) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .filter(taskPlayer::isOurs)
                .toList();
    }

    private boolean isStop(Scenario scenario, Task task) {
        String gate = ReviewVariables.GATE.from(tasks, task.getId()).getOrDefault("");
        return scenario.until().isAt(task.getTaskDefinitionKey(), gate, doneTasks.count(task));
    }
}
