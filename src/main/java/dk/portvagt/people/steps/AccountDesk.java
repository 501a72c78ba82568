package dk.portvagt.people.steps;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.people.Account;
import dk.portvagt.people.Misfit;
import dk.portvagt.people.PasswordLinks;
import dk.portvagt.people.PersonFault;
import dk.portvagt.people.WantedAccount;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * Does what administrators ask for with people's accounts: each act is one transaction, with its reason in the log. A
 * refusal says in Danish what to do.
 */
@Component
public class AccountDesk {

    private static final int LONGEST_REASON = 500;
    private static final String NOBODY = "Der er ingen bruger her, som du administrerer.";

    private final Accounts accounts;
    private final AccountCheck check;
    private final AccountWriter writer;
    private final PasswordLinks links;
    private final IdentityService identity;
    private final ActingPerson acting;
    private final WholeAct whole;

    AccountDesk(
            Accounts accounts,
            AccountCheck check,
            AccountWriter writer,
            PasswordLinks links,
            IdentityService identity,
            ActingPerson acting,
            WholeAct whole) {
        this.accounts = accounts;
        this.check = check;
        this.writer = writer;
        this.links = links;
        this.identity = identity;
        this.acting = acting;
        this.whole = whole;
    }

    /**
     * Creates an account with its roles and municipality.
     *
     * @return the secret of the link by which the person chooses a password
     */
    public Outcome<String> add(WantedAccount wanted, String reason) {
        return reasoned(reason)
                .then(() -> fitting(check.faults(wanted, null)))
                .then(() -> whole.of(() -> writer.create(wanted, reason.strip())));
    }

    /**
     * Changes an account.
     *
     * @param seen {@link Account#state()} of the account that the administrator has seen
     */
    public Outcome<Nothing> change(WantedAccount wanted, String seen, String reason) {
        return reasoned(reason).then(() -> known(wanted.userId())).flatMap(known -> {
            if (!known.state().equals(seen)) {
                return Outcome.refused(
                        "En anden har ændret personen imens. Se på det, der står nu, og ret det, der mangler.");
            }
            return fitting(check.faults(wanted, known))
                    .then(() -> whole.of(() -> {
                        writer.change(known.content(), wanted, reason.strip());
                        return Nothing.NOTHING;
                    }));
        });
    }

    /**
     * Cures what does not fit together in an account.
     *
     * @param chosen the municipality or role to give; ignored where the misfit itself names the group
     */
    public Outcome<Nothing> cure(String userId, Misfit.Kind kind, String chosen) {
        return known(userId)
                .flatMap(known -> known.misfits().stream()
                        .filter(misfit -> misfit.kind() == kind)
                        .findFirst()
                        .map(misfit -> cure(known, misfit, chosen))
                        .orElseGet(Outcome::done));
    }

    private Outcome<Nothing> cure(Account known, Misfit misfit, String chosen) {
        boolean offered = switch (misfit.kind()) {
            case NO_MUNICIPALITY -> accounts.municipalities().containsKey(chosen);
            case NO_ROLE -> accounts.roles().containsKey(chosen);
            case UNKNOWN_GROUP, ROLE_WITHOUT_ITS_BASE -> true;
        };
        return offered
                ? whole.of(() -> {
                    writer.change(
                            known.content(),
                            cured(known.content(), misfit, chosen),
                            "Rettet fra listen: " + misfit.sentence());
                    return Nothing.NOTHING;
                })
                : Outcome.refused("Vælg, hvad %s skal have.".formatted(known.name()));
    }

    /** Gives the person a new link by which to choose a password; the password before works no more. */
    public Outcome<String> newPassword(String userId, String reason) {
        return reasoned(reason)
                .then(() -> known(userId))
                .then(() -> whole.of(() -> writer.resetPassword(userId, reason.strip())));
    }

    /** Returns the user id of the person for whom the link is; empty if it does not work any more. */
    public Optional<String> personBehind(String secret) {
        return links.personOf(secret);
    }

    /**
     * Sets the password that the person behind the link has chosen, as that person: the rules for passwords apply.
     *
     * @return the user id
     */
    public Outcome<String> choosePassword(String secret, String password) {
        return whole.of(() -> {
            String person = links.use(secret)
                    .orElseThrow(() -> new BadUserRequestException(
                            "Linket virker ikke længere. Bed din administrator om et nyt."));
            acting.as(person, () -> {
                User user = identity.createUserQuery().userId(person).singleResult();
                user.setPassword(password);
                identity.saveUser(user);
            });
            return person;
        });
    }

    private static WantedAccount cured(WantedAccount known, Misfit misfit, String chosen) {
        List<String> municipalities =
                misfit.kind() == Misfit.Kind.NO_MUNICIPALITY ? List.of(chosen) : known.municipalities();
        List<String> roles = switch (misfit.kind()) {
            case NO_MUNICIPALITY -> known.roles();
            case NO_ROLE -> with(known.roles(), chosen);
            case ROLE_WITHOUT_ITS_BASE -> with(known.roles(), misfit.subject());
            case UNKNOWN_GROUP ->
                known.roles().stream()
                        .filter(group -> !group.equals(misfit.subject()))
                        .toList();
        };
        return new WantedAccount(
                known.userId(), known.firstName(), known.lastName(), known.email(), roles, municipalities);
    }

    private static List<String> with(List<String> all, String one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private Outcome<Account> known(String userId) {
        return accounts.find(userId)
                .map(account -> account.isClosed()
                        ? Outcome.<Account>refused("%s er fratrådt. Åbn først adgangen igen.".formatted(account.name()))
                        : Outcome.done(account))
                .orElseGet(() -> Outcome.refused(NOBODY));
    }

    static Outcome<Nothing> reasoned(String reason) {
        return reason.isBlank() || reason.strip().length() > LONGEST_REASON
                ? Outcome.refused(
                        "Begrundelse: skriv hvorfor, højst %d tegn. Den står i loggen.".formatted(LONGEST_REASON))
                : Outcome.done();
    }

    private static Outcome<Nothing> fitting(List<PersonFault> faults) {
        return faults.isEmpty()
                ? Outcome.done()
                : Outcome.refused(faults.stream().map(PersonFault::sentence).collect(Collectors.joining("\n")));
    }
}
