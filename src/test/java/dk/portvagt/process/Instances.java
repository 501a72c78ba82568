package dk.portvagt.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.mockito.process.ProcessInstanceFake;

/** Finds process instances, running or ended, in the form that Camunda's assertions take. */
public final class Instances {

    private Instances() {}

    /** Finds the one that runs or, when none runs, the one that ended last. */
    public static ProcessInstance latest(UnaryOperator<HistoricProcessInstanceQuery> filter) {
        List<HistoricProcessInstance> running = query(filter).unfinished().list();
        if (running.size() > 1) {
            throw new AssertionError("More than one runs: " + running);
        }
        return running.stream()
                .findFirst()
                .or(() -> query(filter).finished().list().stream()
                        .max(Comparator.comparing(HistoricProcessInstance::getEndTime)))
                .map(Instances::of)
                .orElseThrow(() -> new AssertionError("There is no such process instance"));
    }

    /** Finds all, running or ended. */
    public static List<ProcessInstance> all(UnaryOperator<HistoricProcessInstanceQuery> filter) {
        return query(filter).list().stream().map(Instances::of).toList();
    }

    /** Counts how often the instance left the element, without the times it was cancelled there. */
    public static long timesPassed(ProcessInstance instance, String element) {
        return historyService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityId(element)
                .finished()
                .list()
                .stream()
                .filter(activity -> !activity.isCanceled())
                .count();
    }

    private static HistoricProcessInstanceQuery query(UnaryOperator<HistoricProcessInstanceQuery> filter) {
        return filter.apply(historyService().createHistoricProcessInstanceQuery());
    }

    private static ProcessInstance of(HistoricProcessInstance found) {
        return ProcessInstanceFake.builder()
                .id(found.getId())
                .processInstanceId(found.getId())
                .processDefinitionId(found.getProcessDefinitionId())
                .processDefinitionKey(found.getProcessDefinitionKey())
                .businessKey(found.getBusinessKey())
                .tenantId(found.getTenantId())
                .ended(found.getEndTime() != null)
                .build();
    }
}
