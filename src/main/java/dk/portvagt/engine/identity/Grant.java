package dk.portvagt.engine.identity;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * Gives a group permissions on a resource.
 *
 * @param group its id
 * @param resourceId a key or an id, or {@link Authorization#ANY}
 */
record Grant(String group, Resource resource, String resourceId, List<Permission> permissions) {

    static Grant of(PortvagtGroup group, Resource resource, String resourceId, Permission... permissions) {
        return of(group.id(), resource, resourceId, permissions);
    }

    static Grant of(String group, Resource resource, String resourceId, Permission... permissions) {
        return new Grant(group, resource, resourceId, List.of(permissions));
    }

    static Grant onAll(PortvagtGroup group, Resource resource, Permission... permissions) {
        return of(group, resource, Authorization.ANY, permissions);
    }

    /** Names one permission of this grant; the name is stable across startups. */
    String item(Permission permission) {
        return "grant:%s:%s:%s:%s".formatted(group, resource.resourceName(), resourceId, permission.getName());
    }
}
