package dk.portvagt.engine.identity;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Tells who makes the current request, be it to the REST API or to an address of Portvagt's own. */
@Component
public class CurrentCaller {

    private final IdentityService identity;

    CurrentCaller(IdentityService identity) {
        this.identity = identity;
    }

    /** Empty outside a request, as in a job. */
    public Optional<Caller> find() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(CurrentCaller::caller);
    }

    /** For code that is only reached by somebody who has logged in. */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is logged in"));
    }

    private static Caller caller(Authentication authentication) {
        return new Caller(
                authentication.getUserId(),
                orEmpty(authentication.getGroupIds()),
                orEmpty(authentication.getTenantIds()));
    }

    private static List<String> orEmpty(List<String> ids) {
        return ids == null ? List.of() : List.copyOf(ids);
    }
}
