package dk.portvagt.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.Authentication;
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

    /** Without anybody's permissions in the way: what the application itself needs to know. */
    public <T> T asNobody(Supplier<T> question) {
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            restore(before);
        }
    }

    /** Everything this thread does until the scope is closed is done by the person. */
    public Scope begin(String userId) {
        Authentication before = identity.getCurrentAuthentication();
        // Read as nobody: a person may not see all that is needed to know who they are.
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

    private void restore(Authentication before) {
        if (before == null) {
            identity.clearAuthentication();
        } else {
            identity.setAuthentication(before);
        }
    }

    /** The time during which a person acts. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
