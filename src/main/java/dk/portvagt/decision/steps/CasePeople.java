package dk.portvagt.decision.steps;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.identity.People;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** Finds the user ids of the people that a case concerns. */
@Component
public class CasePeople {

    private final People people;
    private final HistoryService history;
    private final ActingPerson acting;

    CasePeople(People people, HistoryService history, ActingPerson acting) {
        this.people = people;
        this.history = history;
        this.acting = acting;
    }

    /**
     * Returns the requester and the system owner, if the owner is known and has a login.
     *
     * @param workers whether to include everybody who has ever taken a task of the case
     */
    public Set<String> of(AcquisitionCase found, boolean workers) {
        Set<String> concerned = new LinkedHashSet<>();
        concerned.add(found.content().requester());
        String owner = found.content().systemOwner();
        if (owner != null && people.exists(owner)) {
            concerned.add(owner);
        }
        if (workers) {
            concerned.addAll(whoTookTasks(found.number().toString()));
        }
        return concerned;
    }

    private Set<String> whoTookTasks(String caseNumber) {
        Set<String> workers = new LinkedHashSet<>();
        acting.asNobody(() ->
                        history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                                .map(HistoricTaskInstance::getAssignee)
                                .filter(Objects::nonNull)
                                .filter(people::exists)
                                .toList())
                .forEach(workers::add);
        return workers;
    }
}
