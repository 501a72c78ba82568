package dk.portvagt.engine.variant;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Finds the municipality that a command of the engine concerns. */
final class Municipalities {

    private Municipalities() {}

    /** Returns the municipality of the caller; empty for no caller, and for a caller with none or several. */
    static Optional<String> ofCaller(CommandContext command) {
        Authentication caller = command.getAuthentication();
        List<String> codes = caller == null || caller.getTenantIds() == null ? List.of() : caller.getTenantIds();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }
}
