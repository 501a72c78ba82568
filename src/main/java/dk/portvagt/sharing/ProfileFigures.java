package dk.portvagt.sharing;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the figures that a municipality has published for an assessment (kommuneprofil). It names no person and no
 * price of a present contract.
 *
 * @param municipality its code
 * @param name as shown in sentences
 * @param inhabitants null when missing
 * @param targetGroup people whom the system is for, from official statistics; null when missing
 * @param counterparts by role; a role that is neither here nor in {@code without} is missing
 * @param without roles in which the municipality has no system
 * @param kle KLE numbers of its tasks, with KITOS's local additions and without its local removals
 */
public record ProfileFigures(
        String municipality,
        String name,
        @Nullable Integer inhabitants,
        @Nullable Integer targetGroup,
        Map<String, RoleProduct> counterparts,
        Set<String> without,
        Set<String> kle) {

    public ProfileFigures {
        counterparts = Map.copyOf(counterparts);
        without = Set.copyOf(without);
        kle = Set.copyOf(kle);
    }

    boolean isKnown(String role) {
        return counterparts.containsKey(role) || without.contains(role);
    }
}
