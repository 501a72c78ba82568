package dk.portvagt.engine.identity;

import dk.portvagt.engine.border.EngineField;
import dk.portvagt.engine.border.PlainMessage;
import java.lang.reflect.Field;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractWritableIdentityServiceCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTenantCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses to create what is there already: a user, group, municipality, membership or permission. The engine inserts
 * it, and the database's refusal looks like a collision, which advises to try again.
 */
final class AlreadyThere {

    private static final Field USER = EngineField.of(SaveUserCmd.class, "user");
    private static final Field GROUP = EngineField.of(SaveGroupCmd.class, "group");
    private static final Field TENANT = EngineField.of(SaveTenantCmd.class, "tenant");
    private static final Field AUTHORIZATION = EngineField.of(SaveAuthorizationCmd.class, "authorization");
    private static final Field MEMBER = EngineField.of(CreateMembershipCmd.class, "userId");
    private static final Field GROUP_OF_MEMBER = EngineField.of(CreateMembershipCmd.class, "groupId");
    private static final Field TENANT_OF_USER = EngineField.of(CreateTenantUserMembershipCmd.class, "tenantId");
    private static final Field USER_OF_TENANT = EngineField.of(CreateTenantUserMembershipCmd.class, "userId");
    private static final Field TENANT_OF_GROUP = EngineField.of(CreateTenantGroupMembershipCmd.class, "tenantId");
    private static final Field GROUP_OF_TENANT = EngineField.of(CreateTenantGroupMembershipCmd.class, "groupId");

    private AlreadyThere() {}

    /** Returns in Danish what is there already; empty for any other command. */
    static Optional<String> objection(Command<?> command, CommandContext context) {
        return command instanceof AbstractWritableIdentityServiceCmd || command instanceof SaveAuthorizationCmd
                ? Optional.ofNullable(context.runWithoutAuthorization(
                        () -> found(command, context, context.getReadOnlyIdentityProvider())))
                : Optional.empty();
    }

    /** Counts: an entity that is read here would stop the engine in the middle of inserting another with its id. */
    private static @Nullable String found(Command<?> command, CommandContext context, ReadOnlyIdentityProvider all) {
        if (command instanceof SaveUserCmd) {
            UserEntity user = (UserEntity) ReflectionUtils.getField(USER, command);
            return isNew(user) && isThere(all.createUserQuery(context).userId(user.getId()))
                    ? "Brugeren %s findes allerede. Vælg et andet brugernavn, eller ret den bruger, der er."
                            .formatted(quoted(user.getId()))
                    : null;
        }
        if (command instanceof SaveGroupCmd) {
            GroupEntity group = (GroupEntity) ReflectionUtils.getField(GROUP, command);
            return isNew(group) && isThere(all.createGroupQuery(context).groupId(group.getId()))
                    ? "Gruppen %s findes allerede. Vælg et andet id, eller ret den gruppe, der er."
                            .formatted(quoted(group.getId()))
                    : null;
        }
        if (command instanceof SaveTenantCmd) {
            TenantEntity tenant = (TenantEntity) ReflectionUtils.getField(TENANT, command);
            return isNew(tenant) && isThere(all.createTenantQuery(context).tenantId(tenant.getId()))
                    ? "Kommunen %s findes allerede. Ret den kommune, der er.".formatted(quoted(tenant.getId()))
                    : null;
        }
        if (command instanceof CreateMembershipCmd) {
            String user = text(MEMBER, command);
            String group = text(GROUP_OF_MEMBER, command);
            return isThere(all.createUserQuery(context).userId(user).memberOfGroup(group))
                    ? "Brugeren %s er allerede i gruppen %s.".formatted(quoted(user), quoted(group))
                    : null;
        }
        if (command instanceof CreateTenantUserMembershipCmd) {
            String user = text(USER_OF_TENANT, command);
            String tenant = text(TENANT_OF_USER, command);
            return isThere(all.createUserQuery(context).userId(user).memberOfTenant(tenant))
                    ? "Brugeren %s hører allerede til kommunen %s.".formatted(quoted(user), quoted(tenant))
                    : null;
        }
        if (command instanceof CreateTenantGroupMembershipCmd) {
            String group = text(GROUP_OF_TENANT, command);
            String tenant = text(TENANT_OF_GROUP, command);
            return isThere(all.createGroupQuery(context).groupId(group).memberOfTenant(tenant))
                    ? "Gruppen %s hører allerede til kommunen %s.".formatted(quoted(group), quoted(tenant))
                    : null;
        }
        return command instanceof SaveAuthorizationCmd
                        && isTwice((AuthorizationEntity) ReflectionUtils.getField(AUTHORIZATION, command))
                ? "Der er allerede en rettighed af den slags til det samme for samme bruger eller gruppe. Ret den, der er."
                : null;
    }

    private static boolean isThere(Query<?, ?> query) {
        return query.count() > 0;
    }

    /**
     * Tells whether another permission is about the same: the database keeps one for each kind, person and resource.
     */
    private static boolean isTwice(AuthorizationEntity authorization) {
        AuthorizationQueryImpl same = new AuthorizationQueryImpl();
        same.authorizationType(authorization.getAuthorizationType());
        same.resourceType(authorization.getResourceType());
        same.resourceId(authorization.getResourceId());
        if (authorization.getUserId() == null) {
            same.groupIdIn(authorization.getGroupId());
        } else {
            same.userIdIn(authorization.getUserId());
        }
        return same.list().stream().map(Authorization::getId).anyMatch(id -> !id.equals(authorization.getId()));
    }

    private static boolean isNew(HasDbRevision entity) {
        return entity.getRevision() == 0;
    }

    private static String text(Field field, Command<?> command) {
        return (String) ReflectionUtils.getField(field, command);
    }

    private static String quoted(String id) {
        return "“" + PlainMessage.of(id) + "”";
    }
}
