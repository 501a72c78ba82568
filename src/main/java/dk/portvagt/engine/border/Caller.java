package dk.portvagt.engine.border;

import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** Tells whether a person is behind a command. */
public final class Caller {

    private Caller() {}

    /**
     * Tells whether a person calls directly.
     *
     * <p>The engine switches authorization checks off while it runs the application's own code (delegates, listeners),
     * even after a person's action. Code outside the engine that acts for the application does the same with
     * {@link CommandContext#runWithoutAuthorization}.
     */
    public static boolean isPerson(CommandContext context) {
        return person(context) != null && context.isAuthorizationCheckEnabled();
    }

    static boolean isPersonWithoutRepairRight(CommandContext context) {
        return isPerson(context) && !context.getAuthorizationManager().isCamundaAdmin(person(context));
    }

    private static @Nullable Authentication person(CommandContext context) {
        Authentication authentication = context.getAuthentication();
        return authentication == null || authentication.getUserId() == null ? null : authentication;
    }
}
