package dk.portvagt.engine.rights;

import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody who asks.
 *
 * @param id of the group; "nobody" for a stranger
 */
record Role(String id, List<String> groups, String danishName) {

    private static final Role STRANGER = new Role("nobody", List.of(), "Ikke logget ind");

    static List<Role> all() {
        return Stream.concat(Arrays.stream(PortvagtGroup.values()).map(Role::of), Stream.of(STRANGER))
                .toList();
    }

    private static Role of(PortvagtGroup group) {
        List<String> groups = group == PortvagtGroup.MODEL_OWNER
                ? List.of(PortvagtGroup.ANALYST.id(), group.id())
                : List.of(group.id());
        return new Role(group.id(), groups, group.danishName());
    }

    boolean isStranger() {
        return this == STRANGER;
    }

    /** The engine applies no municipality to administrators of the installation. */
    boolean isOfTheInstallation() {
        return groups.contains(PortvagtGroup.ADMINISTRATOR.id());
    }
}
