package dk.portvagt.people.steps;

import static dk.portvagt.people.steps.AccountCheck.added;

import dk.portvagt.engine.identity.AccountAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.Roles;
import dk.portvagt.people.PasswordLinks;
import dk.portvagt.people.PersonChange;
import dk.portvagt.people.PersonLog;
import dk.portvagt.people.WantedAccount;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * Writes accounts to the engine's user store as the administrator behind the request, in the caller's transaction. The
 * engine's rights apply, as in Admin; what it refuses is thrown and rolls back.
 */
@Component
class AccountWriter {

    private final IdentityService identity;
    private final PasswordLinks links;
    private final PersonLog log;
    private final Roles roles;
    private final CurrentCaller caller;
    private final Clock clock;

    AccountWriter(
            IdentityService identity,
            PasswordLinks links,
            PersonLog log,
            Roles roles,
            CurrentCaller caller,
            Clock clock) {
        this.identity = identity;
        this.roles = roles;
        this.links = links;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Creates the account.
     *
     * @return the secret of the link by which the person chooses a password
     */
    String create(WantedAccount wanted, String reason) {
        User user = identity.newUser(wanted.userId());
        user.setFirstName(wanted.firstName());
        user.setLastName(wanted.lastName());
        user.setEmail(wanted.email());
        user.setPassword(links.secret());
        identity.saveUser(user);
        wanted.roles().forEach(role -> identity.createMembership(wanted.userId(), role));
        // The engine itself places an account that a municipality's administrator creates.
        if (AccountAccess.ofInstallation(caller.get())) {
            wanted.municipalities().forEach(code -> identity.createTenantUserMembership(code, wanted.userId()));
        }
        note(
                wanted.userId(),
                wanted.roles(),
                List.of(),
                List.of("Oprettet som %s%s.".formatted(names(wanted.roles()), in(wanted.municipalities()))),
                reason);
        return links.make(wanted.userId(), caller.get().userId());
    }

    /** Changes the account to what is wanted; does nothing, and notes nothing, where that is so already. */
    void change(WantedAccount known, WantedAccount wanted, String reason) {
        List<String> given = added(known.roles(), wanted.roles());
        List<String> taken = added(wanted.roles(), known.roles());
        changeProfile(known, wanted);
        taken.forEach(role -> identity.deleteMembership(wanted.userId(), role));
        given.forEach(role -> identity.createMembership(wanted.userId(), role));
        added(wanted.municipalities(), known.municipalities())
                .forEach(code -> identity.deleteTenantUserMembership(code, wanted.userId()));
        added(known.municipalities(), wanted.municipalities())
                .forEach(code -> identity.createTenantUserMembership(code, wanted.userId()));
        List<String> what = differences(known, wanted);
        if (!what.isEmpty()) {
            note(wanted.userId(), given, taken, what, reason);
        }
    }

    /** Tells in Danish, a sentence each, what is different in the second account. */
    List<String> differences(WantedAccount known, WantedAccount wanted) {
        List<String> what = new ArrayList<>();
        if (!known.name().equals(wanted.name())) {
            what.add("Navnet er ændret fra %s til %s.".formatted(known.name(), wanted.name()));
        }
        if (!known.email().equals(wanted.email())) {
            what.add("Mailadressen er ændret fra %s til %s."
                    .formatted(known.email().isEmpty() ? "ingen" : known.email(), wanted.email()));
        }
        say("Har fået rollen %s.", names(added(known.roles(), wanted.roles())), what);
        say("Har ikke længere rollen %s.", names(added(wanted.roles(), known.roles())), what);
        say(
                "Hører nu til kommune %s.",
                String.join(", ", added(known.municipalities(), wanted.municipalities())), what);
        say(
                "Hører ikke længere til kommune %s.",
                String.join(", ", added(wanted.municipalities(), known.municipalities())), what);
        return what;
    }

    /** Makes the password unknown to everybody, and a link by which the person chooses a new one. */
    String resetPassword(String userId, String reason) {
        User user = identity.createUserQuery().userId(userId).singleResult();
        user.setPassword(links.secret());
        identity.saveUser(user);
        note(userId, List.of(), List.of(), List.of("Har fået et link til at vælge en ny adgangskode."), reason);
        return links.make(userId, caller.get().userId());
    }

    private void changeProfile(WantedAccount known, WantedAccount wanted) {
        if (known.firstName().equals(wanted.firstName())
                && known.lastName().equals(wanted.lastName())
                && known.email().equals(wanted.email())) {
            return;
        }
        User user = identity.createUserQuery().userId(wanted.userId()).singleResult();
        user.setFirstName(wanted.firstName());
        user.setLastName(wanted.lastName());
        user.setEmail(wanted.email());
        identity.saveUser(user);
    }

    /** Saves the account as it is: the engine refuses that for an account that the person does not administer. */
    void touch(String userId) {
        identity.saveUser(identity.createUserQuery().userId(userId).singleResult());
    }

    void note(String person, List<String> given, List<String> taken, List<String> what, String reason) {
        log.add(new PersonChange(
                person, given, taken, what, reason, caller.get().userId(), OffsetDateTime.now(clock)));
    }

    private static void say(String sentence, String names, List<String> what) {
        if (!names.isEmpty()) {
            what.add(sentence.formatted(names));
        }
    }

    /** Returns the names of the roles, with commas between them. */
    String names(List<String> held) {
        return String.join(", ", roles.names(held));
    }

    private static String in(List<String> municipalities) {
        return municipalities.isEmpty() ? "" : " i kommune " + String.join(", ", municipalities);
    }
}
