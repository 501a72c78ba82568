package dk.portvagt.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets code act as a person, with exactly that person's groups, permissions and municipality. */
@Component
public class ActingPerson {

    private final IdentityService identity;

    ActingPerson(IdentityService identity) {
        this.identity = identity;
    }

    public <T> T as(String userId, Supplier<T> action) {
        try (Scope scope = begin(userId)) {
            return action.get();
        }
    }

    public void as(String userId, Runnable action) {
        try (Scope scope = begin(userId)) {
            action.run();
        }
    }

    /** Runs a question without any person's permissions, for facts that the application itself needs. */
    public <T> T asNobody(Supplier<T> question) {
        return within(null, question);
    }

    /** Runs an action without any person's permissions; what it makes belongs to the municipality. */
    public <T> T asMunicipality(String municipality, Supplier<T> action) {
        return within(new Authentication(null, List.of(), List.of(municipality)), action);
    }

    private <T> T within(@Nullable Authentication authentication, Supplier<T> question) {
        Authentication before = identity.getCurrentAuthentication();
        restore(authentication);
        try {
            return question.get();
        } finally {
            restore(before);
        }
    }

    /** Makes the person the actor of everything this thread does until the scope is closed. */
    public Scope begin(String userId) {
        Authentication before = identity.getCurrentAuthentication();
        // Read without permissions: people may not read all of their own groups and municipalities.
        identity.clearAuthentication();
        identity.setAuthentication(userId, groups(userId), municipalities(userId));
        return () -> restore(before);
    }

    private List<String> groups(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> municipalities(String userId) {
        return identity.createTenantQuery().userMember(userId).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .toList();
    }

    private void restore(@Nullable Authentication before) {
        if (before == null) {
            identity.clearAuthentication();
        } else {
            identity.setAuthentication(before);
        }
    }

    /** Marks the time during which a person acts. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
