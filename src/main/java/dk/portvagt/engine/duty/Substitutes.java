package dk.portvagt.engine.duty;

import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Roles;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Advises on a substitute for an excluded person. In a small municipality people have several roles, so a refusal must
 * say how to go on.
 */
class Substitutes {

    private static final String NOBODY_LEFT =
            "Der er ingen anden, der kan. Bed en administrator om at give en kollega gruppen i Admin.";

    private final ObjectProvider<People> people;
    private final ObjectProvider<Roles> roles;

    /**
     * Creates the advice.
     *
     * @param people a provider, because the user store comes with the engine
     * @param roles a provider, because the database comes with the engine
     */
    Substitutes(ObjectProvider<People> people, ObjectProvider<Roles> roles) {
        this.people = people;
        this.roles = roles;
    }

    String advice(TaskEntity task, Predicate<String> excluded) {
        List<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
        if (groups.isEmpty()) {
            return "Bed digitaliseringschefen om at give opgaven til en anden.";
        }
        boolean someoneLeft = groups.stream()
                .flatMap(group -> people.getObject().members(group, task.getTenantId()).stream())
                .anyMatch(member -> !excluded.test(member));
        return someoneLeft
                ? "En anden i gruppen %s skal udføre den."
                        .formatted(String.join(" eller ", roles.getObject().names(groups)))
                : NOBODY_LEFT;
    }
}
