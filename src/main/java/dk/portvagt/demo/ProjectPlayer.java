package dk.portvagt.demo;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.project.steps.ProjectVariables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Marks a case as a strategic project, and plays its baseline, first report and new baseline as PMO and secretariat.
 */
class ProjectPlayer {

    private static final String FOLLOW_UP = "project-follow-up";
    private static final String CHANGE = "project-change";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    /** Limits the wait to half a minute: the job executor looks for due timers every few seconds. */
    private static final int MOST_LOOKS = 300;

    private final ProcessStarter processes;
    private final TaskService tasks;
    private final TaskPlayer taskPlayer;
    private final EngineRest engine;
    private final ManagementService management;
    private final DemoDates dates;

    ProjectPlayer(
            ProcessStarter processes,
            TaskService tasks,
            TaskPlayer taskPlayer,
            EngineRest engine,
            ManagementService management,
            DemoDates dates) {
        this.processes = processes;
        this.tasks = tasks;
        this.taskPlayer = taskPlayer;
        this.engine = engine;
        this.management = management;
        this.dates = dates;
    }

    void follow(ProjectScene scene, Portfolio.Municipality municipality) throws InterruptedException {
        String caseNumber = processes
                .find("it-acquisition", municipality.code(), CaseVariables.TITLE.getName(), scene.caseTitle())
                .orElseThrow()
                .getBusinessKey();
        String instance = processes
                .find(FOLLOW_UP, municipality.code(), CaseVariables.CASE_NUMBER.getName(), caseNumber)
                .map(HistoricProcessInstance::getId)
                .orElseGet(() -> processes.start(
                        FOLLOW_UP,
                        municipality.person(PortvagtGroup.PMO),
                        Map.of("caseNumber", caseNumber, "strategicReason", scene.reason())));
        doTasks(scene, instance, municipality);
        if (!isReported(instance)) {
            bringReportForward(instance);
            doTasks(scene, instance, municipality);
        }
        if (scene.rebaseline() != null) {
            doTasks(scene, change(scene.rebaseline(), caseNumber, municipality), municipality);
        }
    }

    private String change(ProjectScene.Rebaseline wanted, String caseNumber, Portfolio.Municipality municipality) {
        return processes
                .find(CHANGE, municipality.code(), ProjectVariables.PROJECT_CHANGE_REASON.getName(), wanted.reason())
                .map(HistoricProcessInstance::getId)
                .orElseGet(() -> processes.start(
                        CHANGE,
                        municipality.person(PortvagtGroup.PMO),
                        Map.of(
                                "caseNumber",
                                caseNumber,
                                "projectChange",
                                "rebaseline",
                                ProjectVariables.PROJECT_CHANGE_REASON.getName(),
                                wanted.reason())));
    }

    private void doTasks(ProjectScene scene, String instance, Portfolio.Municipality municipality)
            throws InterruptedException {
        for (List<Task> open = openTasks(instance); !open.isEmpty(); open = openTasks(instance)) {
            for (Task task : open) {
                taskPlayer.complete(task, municipality, () -> answers(scene, task));
            }
            engine.await();
        }
    }

    private Map<String, Object> answers(ProjectScene scene, Task task) {
        return switch (task.getTaskDefinitionKey()) {
            case "UserTask_MakeBaseline" ->
                with(scene.baseline(), ProjectVariables.MILESTONES.getName(), milestones(scene.milestones(), task));
            case "UserTask_ProposeBaseline" ->
                with(
                        scene.rebaseline().benefits(),
                        ProjectVariables.MILESTONES.getName(),
                        milestones(scene.rebaseline().milestones(), task));
            case "UserTask_ReportProject" ->
                with(scene.pmo(), ProjectVariables.MILESTONE_REPORTS.getName(), reports(scene, task));
            default -> dates.fillIn(scene.secretariat());
        };
    }

    private Map<String, Object> with(Map<String, Object> answers, String rowsKey, List<Map<String, Object>> rows) {
        Map<String, Object> filled = new HashMap<>(dates.fillIn(answers));
        filled.put(rowsKey, SpinValues.jsonValue(Spin.JSON(rows).toString()).create());
        return filled;
    }

    private List<Map<String, Object>> milestones(Map<String, String> planned, Task task) {
        List<Map<String, Object>> rows = new ArrayList<>();
        planned.forEach((name, due) -> rows.add(dates.fillIn(Map.of("name", name, "due", due))));
        int given = ProjectVariables.MILESTONES
                .from(tasks, task.getId())
                .get()
                .elements()
                .size();
        while (rows.size() < given) {
            rows.add(Map.of());
        }
        return rows;
    }

    private List<Map<String, Object>> reports(ProjectScene scene, Task task) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (SpinJsonNode given : ProjectVariables.MILESTONE_REPORTS
                .from(tasks, task.getId())
                .get()
                .elements()) {
            String name = given.prop("name").stringValue();
            String expected =
                    scene.expected().getOrDefault(name, given.prop("expected").stringValue());
            Map<String, Object> row = new LinkedHashMap<>(dates.fillIn(Map.of("expected", expected)));
            row.put(
                    "reached",
                    ((String) row.get("expected")).compareTo(dates.today().toString()) <= 0);
            rows.add(row);
        }
        return rows;
    }

    private List<Task> openTasks(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).initializeFormKeys().list().stream()
                .filter(taskPlayer::isOurs)
                .toList();
    }

    /** Makes the report's timer due, so that the demo does not wait for the next office morning; the engine runs it. */
    private void bringReportForward(String instance) throws InterruptedException {
        Job timer = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("CatchEvent_ReportDue")
                .singleResult();
        if (timer != null && timer.getDuedate().toInstant().isAfter(Instant.now())) {
            management.executeJob(timer.getId());
        }
        for (int looks = 0; looks < MOST_LOOKS && openTasks(instance).isEmpty(); looks++) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    private boolean isReported(String instance) {
        return processes.passed(instance, "SubProcess_Report");
    }
}
