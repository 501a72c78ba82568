package dk.portvagt.engine.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;

/** Answers from the rows of the engine's authorization table whether a role has the right to something. */
final class Grants {

    private static final Map<Resources, String> THINGS = Map.ofEntries(
            Map.entry(Resources.TASK, "task"),
            Map.entry(Resources.HISTORIC_TASK, "task"),
            Map.entry(Resources.PROCESS_INSTANCE, "instance"),
            Map.entry(Resources.HISTORIC_PROCESS_INSTANCE, "instance"),
            Map.entry(Resources.PROCESS_DEFINITION, "key"),
            Map.entry(Resources.DECISION_DEFINITION, "decisionKey"),
            Map.entry(Resources.DECISION_REQUIREMENTS_DEFINITION, "requirementsKey"),
            Map.entry(Resources.DEPLOYMENT, "deployment"),
            Map.entry(Resources.BATCH, "batch"),
            Map.entry(Resources.FILTER, "filter"),
            Map.entry(Resources.USER, "user"),
            Map.entry(Resources.GROUP, "group"),
            Map.entry(Resources.GROUP_MEMBERSHIP, "group"),
            Map.entry(Resources.TENANT, "tenant"),
            Map.entry(Resources.TENANT_MEMBERSHIP, "tenant"),
            Map.entry(Resources.AUTHORIZATION, "authorization"));

    private final AuthorizationService authorizations;
    private final String suffix;
    private final Map<Role, List<Authorization>> rows = new ConcurrentHashMap<>();

    /**
     * Reads the rows of the people of a municipality.
     *
     * @param suffix what follows the role in the ids of these people
     */
    Grants(AuthorizationService authorizations, String suffix) {
        this.authorizations = authorizations;
        this.suffix = suffix;
    }

    /** Tells whether the role may do what is asked: by its rights, and in its own municipality alone. */
    boolean allows(Role role, Asked asked) {
        return has(role, asked.rule().right(), asked.things()) && (!asked.foreign() || role.isOfTheInstallation());
    }

    /** Tells whether the role has one of the alternatives on these things. */
    boolean has(Role role, String right, Map<String, String> things) {
        return Arrays.stream(right.split(" or "))
                .anyMatch(alternative ->
                        Arrays.stream(alternative.split(" and ")).allMatch(one -> hasOne(role, one, things)));
    }

    private boolean hasOne(Role role, String right, Map<String, String> things) {
        if (role.isStranger() || right.equals("nobody")) {
            return false;
        }
        if (right.equals("everyone")) {
            return true;
        }
        if (!right.contains(".")) {
            return role.groups().contains(right);
        }
        String[] parts = right.split("[.@]");
        Resources resource = Resources.valueOf(parts[0]);
        String id = parts.length > 2 ? RightsClient.filled(parts[2], things) : things.get(THINGS.get(resource));
        Permission permission = permission(resource, parts[1]);
        return rows.computeIfAbsent(role, this::rows).stream()
                .filter(row -> row.getResourceType() == resource.resourceType())
                .filter(row -> row.getResourceId().equals(Authorization.ANY)
                        || row.getResourceId().equals(id))
                .anyMatch(row -> row.isPermissionGranted(permission));
    }

    private List<Authorization> rows(Role role) {
        return Stream.of(
                        authorizations
                                .createAuthorizationQuery()
                                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                                .groupIdIn(role.groups().toArray(String[]::new)),
                        authorizations.createAuthorizationQuery().userIdIn(role.id() + suffix),
                        authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL))
                .flatMap(query -> query.list().stream())
                .toList();
    }

    private static Permission permission(Resources resource, String name) {
        return Arrays.stream(ResourceTypeUtil.getPermissionsByResourceType(resource.resourceType()))
                .filter(permission -> permission.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(resource + " knows no " + name));
    }
}
