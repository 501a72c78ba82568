package dk.portvagt.demo;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;

/** Counts how often a case has met a task before, over all rounds of its phases and gates. */
class DoneTasks {

    private final HistoryService history;
    private final RuntimeService runtime;

    DoneTasks(HistoryService history, RuntimeService runtime) {
        this.history = history;
        this.runtime = runtime;
    }

    int count(Task task) {
        String caseNumber = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        return (int) history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(task.getTaskDefinitionKey())
                .finished()
                .count();
    }
}
