package dk.portvagt.absence.steps;

import dk.portvagt.absence.Absence;
import dk.portvagt.absence.Absences;
import dk.portvagt.engine.border.TaskNotice;
import dk.portvagt.engine.identity.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells above a task for whom the assignee does it. */
@Component
class StandInNotice implements TaskNotice {

    private final ObjectProvider<People> people;
    private final Absences absences;
    private final Clock clock;

    /**
     * Creates the notice.
     *
     * @param people a provider, because the user store comes with the engine
     */
    StandInNotice(ObjectProvider<People> people, Absences absences, Clock clock) {
        this.people = people;
        this.absences = absences;
        this.clock = clock;
    }

    @Override
    public Optional<String> about(TaskEntity task) {
        return Optional.ofNullable(task.getOwner())
                .filter(owner -> !owner.equals(task.getAssignee()))
                .map(owner -> (hasLeft(task.getTenantId(), owner)
                                ? "Opgaven løses efter %s, som er fratrådt."
                                : "Opgaven løses for %s, som er fraværende.")
                        .formatted(people.getObject().name(owner)));
    }

    private boolean hasLeft(String municipality, String person) {
        return absences.on(municipality, person, LocalDate.now(clock))
                .filter(Absence::isForGood)
                .isPresent();
    }
}
