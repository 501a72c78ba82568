package dk.portvagt.engine.identity;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the person behind the current request to the REST API or to Portvagt's own addresses. */
@Component
public class CurrentCaller {

    private final IdentityService identity;
    private final Roles roles;

    CurrentCaller(IdentityService identity, Roles roles) {
        this.identity = identity;
        this.roles = roles;
    }

    /** Finds the person; returns empty outside a request, as in a job. */
    public Optional<Caller> find() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(this::caller);
    }

    /** Returns the person, for code that only a logged-in person can reach. */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is logged in"));
    }

    private Caller caller(Authentication authentication) {
        List<String> groups = orEmpty(authentication.getGroupIds());
        return new Caller(
                authentication.getUserId(), groups, orEmpty(authentication.getTenantIds()), roles.accessOf(groups));
    }

    private static List<String> orEmpty(@Nullable List<String> ids) {
        return ids == null ? List.of() : List.copyOf(ids);
    }
}
