package dk.portvagt.workflow.demo;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;

/**
 * Lets the demo act as one of its people, with that person's groups, municipality and authorizations: what the person
 * may not do in Tasklist, the demo can't do either.
 */
class ActingPerson {

    private final IdentityService identities;

    ActingPerson(IdentityService identities) {
        this.identities = identities;
    }

    /** @return what the action returns; the thread acts as nobody afterwards, whatever the action did */
    <T> T as(String userId, Supplier<T> action) {
        List<String> groups = identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
        List<String> tenants = identities.createTenantQuery().userMember(userId).list().stream()
                .map(Tenant::getId)
                .toList();
        identities.setAuthentication(userId, groups, tenants);
        try {
            return action.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}
