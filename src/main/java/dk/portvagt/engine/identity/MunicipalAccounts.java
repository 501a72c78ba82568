package dk.portvagt.engine.identity;

import dk.portvagt.engine.border.EngineField;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.util.ReflectionUtils;

/**
 * Limits the administrators of a municipality to its accounts. The engine applies tenants to cases, but not to people.
 *
 * <p>{@link ShippedGrants} says which groups they fill; this class says with whom. The fields are looked up when this
 * class is loaded; an engine without them fails at startup.
 */
final class MunicipalAccounts {

    private static final Field SAVED = EngineField.of(SaveUserCmd.class, "user");
    private static final Map<Class<?>, Field> TARGETS = Map.of(
            DeleteUserCmd.class, EngineField.of(DeleteUserCmd.class, "userId"),
            UnlockUserCmd.class, EngineField.of(UnlockUserCmd.class, "userId"),
            CreateMembershipCmd.class, EngineField.of(CreateMembershipCmd.class, "userId"),
            DeleteMembershipCmd.class, EngineField.of(DeleteMembershipCmd.class, "userId"));
    private static final Field USERS_OF = EngineField.of(UserQueryImpl.class, "tenantId");
    private static final Field TENANT_IDS = EngineField.of(TenantQueryImpl.class, "ids");
    private static final Field GROUPS_OF = EngineField.of(GroupQueryImpl.class, "userId");

    /** Is the id of nobody and of no municipality. */
    private static final String NONE = "";

    private MunicipalAccounts() {}

    /**
     * Narrows a person's query for people and municipalities to those of the administrator's municipality. Nobody
     * learns the groups of a person whose account they may not see.
     */
    static void narrow(Command<?> command, Authentication person, CommandContext context) {
        if (command instanceof GroupQueryImpl groups) {
            String member = (String) ReflectionUtils.getField(GROUPS_OF, groups);
            if (member != null && !member.equals(person.getUserId()) && !sees(person, member, context)) {
                groups.groupMember(NONE);
            }
        } else if (isMunicipal(person) && command instanceof UserQueryImpl users) {
            narrow(users, person);
        } else if (isMunicipal(person) && command instanceof TenantQueryImpl tenants) {
            String own = municipality(person);
            String[] asked = (String[]) ReflectionUtils.getField(TENANT_IDS, tenants);
            tenants.tenantIdIn(asked == null || List.of(asked).contains(own) ? own : NONE);
        }
    }

    /**
     * Returns why an administrator of a municipality may not do this to an account; empty for everybody else.
     *
     * @param ownGroups gives the ids of the groups whose rights end at the municipality
     */
    static Optional<String> objection(
            Command<?> command, Authentication person, CommandContext context, Supplier<Set<String>> ownGroups) {
        if (!isMunicipal(person)) {
            return Optional.empty();
        }
        return target(command)
                .filter(target -> !target.equals(person.getUserId()) || !(command instanceof SaveUserCmd))
                .filter(target -> exists(target, context) || !(command instanceof SaveUserCmd))
                .filter(target -> !administers(person, target, context, ownGroups.get()))
                .map(target -> "Du administrerer kun de brugere, der hører til din egen kommune alene og ikke har"
                        + " rettigheder i hele installationen. Bed installationens administrator om det.");
    }

    /**
     * Tells whether the command creates an account for an administrator of a municipality; {@link #settle} then puts it
     * in the municipality.
     */
    static boolean creates(Command<?> command, Authentication person, CommandContext context) {
        return command instanceof SaveUserCmd
                && isMunicipal(person)
                && target(command).filter(target -> !exists(target, context)).isPresent();
    }

    /** Puts the account that the command has created in the administrator's municipality. */
    static void settle(Command<?> command, Authentication person, CommandContext context) {
        String created = target(command).orElseThrow();
        context.runWithoutAuthorization(
                () -> new CreateTenantUserMembershipCmd(municipality(person), created).execute(context));
    }

    private static void narrow(UserQueryImpl users, Authentication person) {
        String asked = (String) ReflectionUtils.getField(USERS_OF, users);
        String own = municipality(person);
        users.memberOfTenant(asked == null || asked.equals(own) ? own : NONE);
    }

    private static boolean sees(Authentication person, String userId, CommandContext context) {
        UserQueryImpl users = (UserQueryImpl)
                context.getReadOnlyIdentityProvider().createUserQuery(context).userId(userId);
        if (isMunicipal(person)) {
            narrow(users, person);
        }
        return users.count() > 0;
    }

    private static Optional<String> target(Command<?> command) {
        if (command instanceof SaveUserCmd) {
            return Optional.ofNullable((User) ReflectionUtils.getField(SAVED, command))
                    .map(User::getId);
        }
        return Optional.ofNullable(TARGETS.get(command.getClass()))
                .map(field -> (String) ReflectionUtils.getField(field, command));
    }

    private static boolean exists(String userId, CommandContext context) {
        return context.runWithoutAuthorization(
                // Counted: an entity that is read here would stop the engine in the middle of inserting another with
                // its id.
                () -> context.getReadOnlyIdentityProvider()
                                .createUserQuery(context)
                                .userId(userId)
                                .count()
                        > 0);
    }

    /** Demands that the account is of this municipality alone and has no rights beyond it, which its password gives. */
    private static boolean administers(
            Authentication person, String userId, CommandContext context, Set<String> ownGroups) {
        return context.runWithoutAuthorization(() -> {
            Stream<String> groups =
                    context.getReadOnlyIdentityProvider().createGroupQuery(context).groupMember(userId).list().stream()
                            .map(Group::getId);
            List<String> municipalities = context
                    .getReadOnlyIdentityProvider()
                    .createTenantQuery(context)
                    .userMember(userId)
                    .includingGroupsOfUser(true)
                    .list()
                    .stream()
                    .map(Tenant::getId)
                    .toList();
            return municipalities.equals(List.of(municipality(person)))
                    && groups.allMatch(ownGroups::contains)
                    && new AuthorizationQueryImpl()
                                    .userIdIn(userId)
                                    .resourceId(Authorization.ANY)
                                    .count()
                            == 0;
        });
    }

    private static boolean isMunicipal(Authentication person) {
        List<String> groups = person.getGroupIds();
        return groups != null
                && groups.contains(PortvagtGroup.MUNICIPAL_ADMINISTRATOR.id())
                && !groups.contains(PortvagtGroup.ADMINISTRATOR.id());
    }

    /** Returns none, too, for an administrator of several municipalities: nothing says which one is meant. */
    private static String municipality(Authentication person) {
        List<String> municipalities = person.getTenantIds();
        return municipalities != null && municipalities.size() == 1 ? municipalities.get(0) : NONE;
    }
}
