package dk.portvagt.absence.steps;

import dk.portvagt.engine.border.TaskNotice;
import dk.portvagt.engine.identity.People;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells above a task for whom the assignee does it. */
@Component
class StandInNotice implements TaskNotice {

    private final ObjectProvider<People> people;

    /**
     * Creates the notice.
     *
     * @param people a provider, because the user store comes with the engine
     */
    StandInNotice(ObjectProvider<People> people) {
        this.people = people;
    }

    @Override
    public Optional<String> about(TaskEntity task) {
        return Optional.ofNullable(task.getOwner())
                .filter(owner -> !owner.equals(task.getAssignee()))
                .map(owner -> "Opgaven løses for %s, som er fraværende."
                        .formatted(people.getObject().name(owner)));
    }
}
