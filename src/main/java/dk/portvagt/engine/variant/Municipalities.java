package dk.portvagt.engine.variant;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Whose municipality a command of the engine is about. */
final class Municipalities {

    private Municipalities() {}

    /** That of the person who gives the command; empty for nobody, and for somebody with none or several. */
    static Optional<String> ofCaller(CommandContext command) {
        Authentication caller = command.getAuthentication();
        List<String> codes = caller == null || caller.getTenantIds() == null ? List.of() : caller.getTenantIds();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }
}
