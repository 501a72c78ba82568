package dk.portvagt.web.cockpit.repair;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done to the chosen processes or steps; anything may be missing.
 *
 * @param ids the chosen ones
 * @param variable the name of the variable to set
 * @param value its new value, as typed
 */
public record BulkRequest(
        @Nullable List<String> ids,
        @Nullable String reason,
        @Nullable String variable,
        @Nullable String value) {}
