package dk.portvagt.engine.identity;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * What a group may do with a resource.
 *
 * @param resourceId a key or an id, or {@link Authorization#ANY}
 */
record Grant(PortvagtGroup group, Resource resource, String resourceId, List<Permission> permissions) {

    static Grant of(PortvagtGroup group, Resource resource, String resourceId, Permission... permissions) {
        return new Grant(group, resource, resourceId, List.of(permissions));
    }

    static Grant onAll(PortvagtGroup group, Resource resource, Permission... permissions) {
        return of(group, resource, Authorization.ANY, permissions);
    }

    /** Name of one permission of this grant, the same at every start. */
    String item(Permission permission) {
        return "grant:%s:%s:%s:%s".formatted(group.id(), resource.resourceName(), resourceId, permission.getName());
    }
}
