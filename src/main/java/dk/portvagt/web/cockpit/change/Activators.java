package dk.portvagt.web.cockpit.change;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.modelguard.deploy.DeploymentGuard;
import dk.portvagt.modelguard.deploy.PreparedChange;
import dk.portvagt.modelguard.deploy.PreparedChanges;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells who may activate or discard a change.
 *
 * <p>Whoever deployed models that can book money or decide, or that take something away, does not activate them,
 * administrators included. Shared models are activated by analysts with that right, or by administrators. The database
 * holds the first rule too.
 */
@Component
class Activators {

    private static final int NAMED = 5;

    private final PreparedChanges changes;
    private final DeploymentGuard guard;
    private final People people;

    Activators(PreparedChanges changes, DeploymentGuard guard, People people) {
        this.changes = changes;
        this.guard = guard;
        this.people = people;
    }

    /**
     * Tells why another person than the deployer must activate a waiting change: the reasons of that day, and those of
     * today.
     *
     * @return Danish sentences; empty if the deployer may
     */
    List<String> concerns(PreparedChange change) {
        return Stream.concat(
                        change.concerns().stream(),
                        guard.concerns(changes.files(change.id()), change.municipality()).stream())
                .distinct()
                .toList();
    }

    /**
     * Tells in Danish why the person may not activate the change, and whom to ask.
     *
     * @param concerns why another person than the deployer must activate it
     * @return empty if the person may
     */
    Optional<String> refusal(PreparedChange change, List<String> concerns, Caller person) {
        if (change.municipality() == null && !answersForSharedModels(person)) {
            return Optional.of("Ændringen gælder alle kommuner, og du kan kun aktivere din egen kommunes. Bed "
                    + whomToAsk(change) + " om at se på den og aktivere den.");
        }
        if (!concerns.isEmpty() && person.userId().equals(change.preparedBy())) {
            return Optional.of("Du har selv udrullet ændringen, så en anden skal se på den og aktivere den. Bed "
                    + whomToAsk(change) + " om det.");
        }
        return Optional.empty();
    }

    /** Tells whether the person may discard the change. */
    boolean mayDiscard(PreparedChange change, Caller person) {
        return change.municipality() != null
                || answersForSharedModels(person)
                || person.userId().equals(change.preparedBy());
    }

    private static boolean answersForSharedModels(Caller person) {
        return person.isIn(PortvagtGroup.ADMINISTRATOR) || person.isIn(PortvagtGroup.MODEL_OWNER);
    }

    private String whomToAsk(PreparedChange change) {
        String municipality = change.municipality();
        Stream<String> others = municipality == null
                ? people.members(PortvagtGroup.MODEL_OWNER.id()).stream()
                : people.members(PortvagtGroup.ANALYST.id(), municipality).stream();
        List<String> names = others.filter(other -> !other.equals(change.preparedBy()))
                .limit(NAMED)
                .map(people::name)
                .toList();
        return names.isEmpty()
                ? "en anden administrator"
                : names.stream().collect(Collectors.joining(", ")) + " eller en administrator";
    }
}
