package dk.portvagt.demo;

import dk.portvagt.meeting.steps.MeetingVariables;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Provides the demo's decision on an item that is not a plain approval. */
class MeetingDecisions {

    private final TaskService tasks;

    MeetingDecisions(TaskService tasks) {
        this.tasks = tasks;
    }

    /**
     * Finds the answers for an item.
     *
     * @return the answers of the case whose title and gate the item names; none for any other task of a meeting
     */
    Map<String, Object> about(Task task, List<Scenario> scenarios) {
        String item = MeetingVariables.ITEM_TITLE
                .from(tasks, task.getId())
                .getOptional()
                .orElse("");
        return scenarios.stream()
                .filter(scenario -> scenario.municipality().equals(task.getTenantId()))
                .filter(scenario -> item.contains(scenario.title()))
                .flatMap(scenario -> scenario.decisions().entrySet().stream())
                .filter(decision -> item.contains(decision.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Map.of());
    }
}
