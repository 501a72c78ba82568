package dk.portvagt.engine.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Describes the person behind the current request.
 *
 * @param groups ids of the groups the person is a member of
 * @param municipalities codes of the municipalities the person works for
 * @param access what the person's added roles let them see
 */
public record Caller(String userId, List<String> groups, List<String> municipalities, Set<RoleAccess> access) {

    public boolean isIn(PortvagtGroup group) {
        return groups.contains(group.id());
    }

    /** Tells whether the person has a role that works on tasks. */
    public boolean worksOnTasks() {
        return !access.isEmpty() || PortvagtGroup.caseWorkers().stream().anyMatch(this::isIn);
    }

    /** Returns the code of the person's municipality; empty without any, and with more than one. */
    public Optional<String> municipality() {
        return municipalities.size() == 1 ? Optional.of(municipalities.get(0)) : Optional.empty();
    }
}
