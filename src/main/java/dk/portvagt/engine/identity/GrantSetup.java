package dk.portvagt.engine.identity;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.springframework.stereotype.Component;

/** Gives the groups the {@link ShippedGrants}, each permission once. An administrator's changes stay. */
@Component
class GrantSetup {

    private final AuthorizationService authorizations;
    private final ShippedItems shipped;

    GrantSetup(AuthorizationService authorizations, ShippedItems shipped) {
        this.authorizations = authorizations;
        this.shipped = shipped;
    }

    void ensure() {
        ShippedGrants.all().forEach(this::give);
    }

    void give(Grant grant) {
        for (Permission permission : grant.permissions()) {
            if (shipped.isNew(grant.item(permission))) {
                give(grant, permission);
            }
        }
    }

    private void give(Grant grant, Permission permission) {
        Authorization authorization = existing(grant);
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(grant.group());
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.resourceId());
        }
        authorization.addPermission(permission);
        authorizations.saveAuthorization(authorization);
    }

    private Authorization existing(Grant grant) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(grant.resourceId())
                .singleResult();
    }
}
