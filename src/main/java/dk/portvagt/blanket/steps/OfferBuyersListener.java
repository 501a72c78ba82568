package dk.portvagt.blanket.steps;

import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_BUYER_OPTIONS;

import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Offers the people of the municipality who may order on a blanket approval: its requesters and system owners. */
@Component
class OfferBuyersListener implements TaskListener {

    private static final List<PortvagtGroup> GROUPS = List.of(PortvagtGroup.REQUESTER, PortvagtGroup.SYSTEM_OWNER);

    private final People people;

    OfferBuyersListener(People people) {
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        Collection<String> ids = GROUPS.stream()
                .flatMap(group -> people.members(group.id(), task.getTenantId()).stream())
                .distinct()
                .toList();
        BLANKET_BUYER_OPTIONS
                .on(task)
                .set(Spin.JSON(people.names(ids).entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(person -> Map.of("label", person.getValue(), "value", person.getKey()))
                        .toList()));
    }
}
