package dk.portvagt.engine.identity;

import dk.portvagt.engine.border.Caller;
import dk.portvagt.engine.border.EngineField;
import dk.portvagt.engine.border.PlainMessage;
import dk.portvagt.startup.PasswordStrength;
import dk.portvagt.text.MailAddress;
import java.lang.reflect.Field;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.AbstractWritableIdentityServiceCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAuthorizationCommand;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTenantCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * Checks what people do with accounts, through Admin and the REST API alike: their passwords and addresses, and that
 * nobody changes the name under which they decide, gives themself a role, takes themselves away, makes up a
 * municipality, or creates what is there already. A municipality's own administrators reach its
 * {@linkplain MunicipalAccounts accounts} only.
 *
 * <p>Accounts that the configuration creates are checked at startup; those of the demo are reachable from this machine
 * only. The fields are looked up when this class is loaded; an engine without them fails at startup.
 */
class AccountRules extends CommandInterceptor {

    private static final Field SAVED = EngineField.of(SaveUserCmd.class, "user");
    private static final Field TENANT = EngineField.of(SaveTenantCmd.class, "tenant");
    private static final Field DELETED = EngineField.of(DeleteUserCmd.class, "userId");
    private static final Field MEMBER = EngineField.of(CreateMembershipCmd.class, "userId");
    private static final Field NEW_PASSWORD = EngineField.of(UserEntity.class, "newPassword");

    private final ObjectProvider<Roles> roles;

    /**
     * Creates the rules.
     *
     * @param roles a provider, because the database comes with the engine
     */
    AccountRules(ObjectProvider<Roles> roles) {
        this.roles = roles;
    }

    /** Objects after the engine has checked the person's permissions, whose refusal comes first; both roll back. */
    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        Authentication person = context.getAuthentication();
        Optional<String> objection =
                person == null || person.getUserId() == null ? Optional.empty() : objection(command, person, context);
        T result =
                person == null || !Caller.isPerson(context) ? next.execute(command) : limited(command, person, context);
        objection.ifPresent(message -> {
            throw new BadUserRequestException(message);
        });
        return result;
    }

    /** Runs a person's command on those accounts that are theirs to see and to change. */
    private <T> T limited(Command<T> command, Authentication person, CommandContext context) {
        MunicipalAccounts.narrow(command, person, context);
        MunicipalAccounts.objection(command, person, context, this::ofMunicipality)
                .ifPresent(message -> {
                    throw new AuthorizationException(message);
                });
        boolean created = MunicipalAccounts.creates(command, person, context);
        T result = permitted(command);
        if (created) {
            MunicipalAccounts.settle(command, person, context);
        }
        return result;
    }

    /** Tells in Danish what the engine refuses in English. */
    private <T> T permitted(Command<T> command) {
        if (!(command instanceof AbstractWritableIdentityServiceCmd)
                && !(command instanceof CreateAuthorizationCommand)
                && !(command instanceof SaveAuthorizationCmd)
                && !(command instanceof DeleteAuthorizationCmd)) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (AuthorizationException e) {
            throw new AuthorizationException("Du har ikke rettighed til at ændre denne bruger, gruppe, kommune eller"
                    + " rettighed. Det kan installationens administrator.");
        }
    }

    private Set<String> ofMunicipality() {
        return roles.getObject().ofMunicipality();
    }

    private Optional<String> objection(Command<?> command, Authentication person, CommandContext context) {
        if (command instanceof SaveUserCmd) {
            User user = (User) ReflectionUtils.getField(SAVED, command);
            return AlreadyThere.objection(command, context)
                    .or(() -> password(user))
                    .or(() -> address(user))
                    .or(() -> name(user, person, context));
        }
        if (command instanceof SaveTenantCmd) {
            return AlreadyThere.objection(command, context)
                    .or(() -> municipality((Tenant) ReflectionUtils.getField(TENANT, command), context));
        }
        if (command instanceof CreateMembershipCmd
                && person.getUserId().equals(ReflectionUtils.getField(MEMBER, command))) {
            return Optional.of("Du kan ikke give dig selv en rolle. Bed en anden administrator om det.");
        }
        return command instanceof DeleteUserCmd && person.getUserId().equals(ReflectionUtils.getField(DELETED, command))
                ? Optional.of("Du kan ikke slette din egen bruger. Bed en anden administrator om det.")
                : AlreadyThere.objection(command, context);
    }

    private static Optional<String> password(User user) {
        return Optional.ofNullable(newPassword(user))
                .flatMap(password -> PasswordStrength.weakness(password, user.getId()))
                .map(weakness -> "Adgangskoden er for let at gætte: " + weakness.danish()
                        + ". Vælg mindst 12 tegn, som ingen prøver først, for eksempel flere tilfældige ord.");
    }

    private static @Nullable String newPassword(User user) {
        return user instanceof UserEntity entity ? (String) ReflectionUtils.getField(NEW_PASSWORD, entity) : null;
    }

    private static Optional<String> address(User user) {
        return Optional.ofNullable(user.getEmail())
                .filter(StringUtils::hasText)
                .filter(address -> MailAddress.of(address).isEmpty())
                .map(address -> "“" + PlainMessage.of(address)
                        + "” er ikke en e-mailadresse, som der kan sendes til. Skriv den som navn@kommune.dk, uden"
                        + " mellemrum og uden æ, ø og å, eller lad feltet stå tomt.");
    }

    /** Decisions, minutes and mails name people: their name is another person's to change. */
    private Optional<String> name(User user, Authentication person, CommandContext context) {
        if (!person.getUserId().equals(user.getId()) || !decides(person)) {
            return Optional.empty();
        }
        return Optional.ofNullable(context.runWithoutAuthorization(
                        () -> context.getReadOnlyIdentityProvider().findUserById(user.getId())))
                .filter(before -> !Objects.equals(before.getFirstName(), user.getFirstName())
                        || !Objects.equals(before.getLastName(), user.getLastName()))
                .map(renamed -> "Dit navn står på beslutninger og referater, og du kan ikke selv ændre det. Bed en"
                        + " administrator om det.");
    }

    /**
     * A tenant alone is no municipality: what it starts would fail in the middle, without a row in Portvagt's tables.
     */
    private static Optional<String> municipality(Tenant tenant, CommandContext context) {
        boolean known = context.runWithoutAuthorization(
                () -> context.getReadOnlyIdentityProvider().findTenantById(tenant.getId()) != null);
        return known
                ? Optional.empty()
                : Optional.of("Kommuner oprettes ikke her. Installationens administrator tilføjer dem på siden"
                        + " Kommuner: /portvagt/kommuner.");
    }

    private boolean decides(Authentication person) {
        return person.getGroupIds() != null
                && roles.getObject().taskWorkers().stream().anyMatch(person.getGroupIds()::contains);
    }
}
