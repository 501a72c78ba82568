package dk.portvagt.web.cockpit.portfolio;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Finds the processes of cases. */
@Component
class CaseProcesses {

    private static final String CASE = "it-acquisition";

    private final HistoryService history;

    CaseProcesses(HistoryService history) {
        this.history = history;
    }

    /** Returns the running process instance by case number. The engine omits instances that the reader may not see. */
    Map<String, String> runningOf(List<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return Map.of();
        }
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(CASE)
                .processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new))
                .unfinished()
                .listPage(0, caseNumbers.size())
                .stream()
                .collect(Collectors.toMap(
                        HistoricProcessInstance::getBusinessKey, HistoricProcessInstance::getId, (one, other) -> one));
    }
}
