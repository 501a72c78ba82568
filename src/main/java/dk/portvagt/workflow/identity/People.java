package dk.portvagt.workflow.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Creates people in the engine's own user store. */
@Component
public class People {

    private final IdentityService identity;

    People(IdentityService identity) {
        this.identity = identity;
    }

    /** Creates the person with groups and municipality; one who exists is left as an administrator made them. */
    public void ensure(Person person, String password) {
        if (identity.createUserQuery().userId(person.userId()).count() > 0) {
            return;
        }
        User user = identity.newUser(person.userId());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setPassword(password);
        identity.saveUser(user);
        person.groups().forEach(group -> identity.createMembership(person.userId(), group.id()));
        identity.createTenantUserMembership(person.municipality(), person.userId());
    }
}
