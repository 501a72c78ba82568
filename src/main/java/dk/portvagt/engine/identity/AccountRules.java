package dk.portvagt.engine.identity;

import dk.portvagt.engine.border.EngineField;
import dk.portvagt.startup.PasswordStrength;
import java.lang.reflect.Field;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * Checks what people do with accounts, through Admin and the REST API alike: their passwords and addresses, and that
 * nobody changes the name under which they decide, or takes themselves away.
 *
 * <p>Accounts that the configuration creates are checked at startup; those of the demo are reachable from this machine
 * only. The fields are looked up when this class is loaded; an engine without them fails at startup.
 */
class AccountRules extends CommandInterceptor {

    private static final Field SAVED = EngineField.of(SaveUserCmd.class, "user");
    private static final Field DELETED = EngineField.of(DeleteUserCmd.class, "userId");
    private static final Field NEW_PASSWORD = EngineField.of(UserEntity.class, "newPassword");

    /** A mail server knows best whether an address exists; this refuses what cannot be one. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]+");

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        Authentication person = context.getAuthentication();
        if (person != null && person.getUserId() != null) {
            if (command instanceof SaveUserCmd) {
                User user = (User) ReflectionUtils.getField(SAVED, command);
                checkPassword(user);
                checkAddress(user);
                checkName(user, person, context);
            }
            if (command instanceof DeleteUserCmd
                    && person.getUserId().equals(ReflectionUtils.getField(DELETED, command))) {
                throw new BadUserRequestException(
                        "Du kan ikke slette din egen bruger. Bed en anden administrator om det.");
            }
        }
        return next.execute(command);
    }

    private static void checkPassword(User user) {
        String password = newPassword(user);
        if (password != null) {
            PasswordStrength.weakness(password, user.getId()).ifPresent(weakness -> {
                throw new BadUserRequestException("Adgangskoden er for let at gætte: " + weakness.danish()
                        + ". Vælg mindst 12 tegn, som ingen prøver først, for eksempel flere tilfældige ord.");
            });
        }
    }

    private static @Nullable String newPassword(User user) {
        return user instanceof UserEntity entity ? (String) ReflectionUtils.getField(NEW_PASSWORD, entity) : null;
    }

    private static void checkAddress(User user) {
        if (StringUtils.hasText(user.getEmail())
                && !ADDRESS.matcher(user.getEmail()).matches()) {
            throw new BadUserRequestException("“" + user.getEmail()
                    + "” er ikke en e-mailadresse. Skriv den som navn@kommune.dk, eller lad feltet stå tomt.");
        }
    }

    /** Decisions, minutes and mails name people: their name is another person's to change. */
    private static void checkName(User user, Authentication person, CommandContext context) {
        if (!person.getUserId().equals(user.getId())) {
            return;
        }
        User before = context.runWithoutAuthorization(
                () -> context.getReadOnlyIdentityProvider().findUserById(user.getId()));
        boolean renamed = before != null
                && !(Objects.equals(before.getFirstName(), user.getFirstName())
                        && Objects.equals(before.getLastName(), user.getLastName()));
        if (renamed && decides(person)) {
            throw new BadUserRequestException("Dit navn står på beslutninger og referater, og du kan ikke selv ændre"
                    + " det. Bed en administrator om det.");
        }
    }

    private static boolean decides(Authentication person) {
        return person.getGroupIds() != null
                && PortvagtGroup.caseWorkers().stream()
                        .anyMatch(group -> person.getGroupIds().contains(group.id()));
    }
}
