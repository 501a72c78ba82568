package dk.portvagt.engine.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a person who can log in.
 *
 * @param municipality code of the municipality the person works for
 * @param email null if the person has none
 */
public record Person(
        String userId,
        String firstName,
        String lastName,
        List<PortvagtGroup> groups,
        String municipality,
        @Nullable String email) {}
