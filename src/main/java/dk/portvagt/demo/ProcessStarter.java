package dk.portvagt.demo;

import dk.portvagt.engine.ActingPerson;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/**
 * Submits the start form of a shared process, and finds earlier instances, so that a resumed demo starts none twice.
 */
class ProcessStarter {

    private final RepositoryService repository;
    private final FormService forms;
    private final HistoryService history;
    private final ActingPerson person;

    ProcessStarter(RepositoryService repository, FormService forms, HistoryService history, ActingPerson person) {
        this.repository = repository;
        this.forms = forms;
        this.history = history;
        this.person = person;
    }

    /**
     * Starts a process.
     *
     * @return the id of the new process instance
     */
    String start(String processId, String userId, Map<String, Object> answers) {
        String definitionId = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processId)
                .withoutTenantId()
                .latestVersion()
                .singleResult()
                .getId();
        return person.as(
                userId, () -> forms.submitStartForm(definitionId, answers).getId());
    }

    /**
     * Finds an instance.
     *
     * @return the municipality's instance of the process whose variable has the value, running or ended
     */
    Optional<HistoricProcessInstance> find(String processId, String municipality, String variable, Object value) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(processId)
                .tenantIdIn(municipality)
                .variableValueEquals(variable, value)
                .list()
                .stream()
                .findFirst();
    }

    /**
     * Checks the progress of an instance.
     *
     * @return whether the process instance has left the element, other than by cancellation
     */
    boolean passed(String instanceId, String activityId) {
        return history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instanceId)
                        .activityId(activityId)
                        .finished()
                        .count()
                > 0;
    }
}
