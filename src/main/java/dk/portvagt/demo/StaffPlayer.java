package dk.portvagt.demo;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.resource.Quarter;
import dk.portvagt.resource.steps.ResourceVariables;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** States the staff's capacity and requests hours, as the people of a municipality do. */
class StaffPlayer {

    private static final String CAPACITY = "resource-capacity";
    private static final String ALLOCATION = "resource-allocation";

    private final ProcessStarter processes;
    private final TaskService tasks;
    private final TaskPlayer taskPlayer;
    private final EngineRest engine;
    private final DemoDates dates;

    StaffPlayer(
            ProcessStarter processes, TaskService tasks, TaskPlayer taskPlayer, EngineRest engine, DemoDates dates) {
        this.processes = processes;
        this.tasks = tasks;
        this.taskPlayer = taskPlayer;
        this.engine = engine;
        this.dates = dates;
    }

    void stateCapacity(StaffScene.Capacity capacity, Portfolio.Municipality municipality) {
        if (processes
                .find(CAPACITY, municipality.code(), ResourceVariables.RESOURCE_NAME.getName(), capacity.name())
                .isPresent()) {
            return;
        }
        Quarter current = Quarter.of(dates.today());
        processes.start(
                CAPACITY,
                municipality.person(PortvagtGroup.DIGITALISATION_MANAGER),
                Map.of(
                        "resourceName", capacity.name(),
                        "resourceKind", capacity.kind(),
                        "fromYear", (long) current.year(),
                        "fromQuarter", String.valueOf(current.number()),
                        "capacityHours", capacity.hours(),
                        "capacityNote", "Ressourceplan for " + current.year()));
    }

    /** Requests hours; when there are not enough, the request comes back and also asks for the overload. */
    void ask(StaffScene.Request request, Portfolio.Municipality municipality) throws InterruptedException {
        String instance = find(request, municipality)
                .map(HistoricProcessInstance::getId)
                .orElseGet(() -> processes.start(
                        ALLOCATION, municipality.person(request.by()), startForm(request, municipality)));
        engine.await();
        for (Optional<Task> open = openTask(instance); open.isPresent(); open = openTask(instance)) {
            Task task = open.get();
            taskPlayer.complete(task, municipality, () -> answers(request, task));
            engine.await();
        }
    }

    private Optional<HistoricProcessInstance> find(StaffScene.Request request, Portfolio.Municipality municipality) {
        return processes.find(
                ALLOCATION, municipality.code(), ResourceVariables.RESOURCE_PURPOSE.getName(), request.purpose());
    }

    private Optional<Task> openTask(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).initializeFormKeys().list().stream()
                .filter(taskPlayer::isOurs)
                .findFirst();
    }

    private Map<String, Object> startForm(StaffScene.Request request, Portfolio.Municipality municipality) {
        Map<String, Object> form = new HashMap<>();
        form.put("requestKind", "allocate");
        form.put("resourcePurpose", request.purpose());
        if (request.caseTitle() == null) {
            form.put("targetKind", "strategy");
            form.put("targetName", request.strategy());
        } else {
            form.put("targetKind", "case");
            form.put("targetCaseNumber", caseNumber(request, municipality));
        }
        return form;
    }

    private Map<String, Object> answers(StaffScene.Request request, Task task) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("needAction", "submit");
        answers.put("resourceId", resourceId(request, task));
        answers.put("firstQuarter", Quarter.of(dates.today()).plus(1).toString());
        answers.put("resourcePurpose", request.purpose());
        ResourceVariables.TARGET_CASE_NUMBER
                .from(tasks, task.getId())
                .getOptional()
                .ifPresent(number -> answers.put("targetCaseNumber", number));
        for (int i = 0; i < request.hours().size(); i++) {
            answers.put("hours" + (i + 1), request.hours().get(i));
        }
        if (ResourceVariables.REQUEST_OVERLOADED.from(tasks, task.getId()).getOrDefault(false)) {
            answers.put("overloadWanted", true);
            answers.put("overloadReason", request.overload());
        }
        return answers;
    }

    private String resourceId(StaffScene.Request request, Task task) {
        return ResourceVariables.RESOURCE_OPTIONS.from(tasks, task.getId()).get().elements().stream()
                .filter(option -> option.prop("label").stringValue().equals(request.resource()))
                .map(option -> option.prop("value").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private String caseNumber(StaffScene.Request request, Portfolio.Municipality municipality) {
        return processes
                .find("it-acquisition", municipality.code(), CaseVariables.TITLE.getName(), request.caseTitle())
                .orElseThrow()
                .getBusinessKey();
    }
}
