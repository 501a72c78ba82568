package dk.portvagt.people.steps;

import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.Roles;
import dk.portvagt.people.Account;
import dk.portvagt.people.PersonColumn;
import dk.portvagt.people.PersonFault;
import dk.portvagt.people.WantedAccount;
import dk.portvagt.text.MailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks an account that an administrator wants, before anything is written: all faults at once, each with its field.
 */
@Component
class AccountCheck {

    private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}<>]{1,100}");
    private static final int LONGEST_MAIL = 200;

    private final Accounts accounts;
    private final People people;
    private final AccountFit fit;
    private final Roles roles;
    private final CurrentCaller caller;

    AccountCheck(Accounts accounts, People people, AccountFit fit, Roles roles, CurrentCaller caller) {
        this.accounts = accounts;
        this.people = people;
        this.fit = fit;
        this.roles = roles;
        this.caller = caller;
    }

    /**
     * Returns what to correct.
     *
     * @param known the account as it is; null for a new one
     */
    List<PersonFault> faults(WantedAccount wanted, @Nullable Account known) {
        List<PersonFault> faults = new ArrayList<>();
        if (!USER_ID.matcher(wanted.userId()).matches()) {
            faults.add(new PersonFault(
                    PersonColumn.USER,
                    "skriv 1–64 bogstaver (a–z), tal eller tegnene . _ @ -, og begynd med et bogstav eller tal."));
        } else if (known == null && people.exists(wanted.userId())) {
            faults.add(new PersonFault(
                    PersonColumn.USER, "“%s” er allerede en bruger. Vælg et andet.".formatted(wanted.userId())));
        }
        name(PersonColumn.FIRST_NAME, wanted.firstName(), faults);
        name(PersonColumn.LAST_NAME, wanted.lastName(), faults);
        boolean hadNone = known != null && known.content().email().isEmpty();
        if (!(hadNone && wanted.email().isEmpty())
                && (wanted.email().length() > LONGEST_MAIL
                        || MailAddress.of(wanted.email()).isEmpty())) {
            faults.add(new PersonFault(
                    PersonColumn.MAIL, "skriv adressen som navn@kommune.dk, uden mellemrum og uden æ, ø og å."));
        }
        roles(wanted, known, faults);
        municipalities(wanted, known, faults);
        return faults;
    }

    private static void name(PersonColumn column, String name, List<PersonFault> faults) {
        if (!NAME.matcher(name).matches()) {
            faults.add(new PersonFault(column, "skriv 1–100 tegn uden < og >."));
        }
    }

    private void roles(WantedAccount wanted, @Nullable Account known, List<PersonFault> faults) {
        List<String> before = known == null ? List.of() : known.content().roles();
        Map<String, String> grantable = accounts.roles();
        List<String> given = added(before, wanted.roles());
        given.stream()
                .filter(role -> !grantable.containsKey(role))
                .findFirst()
                .ifPresent(role -> faults.add(new PersonFault(
                        PersonColumn.ROLES,
                        "rollen “%s” kan du ikke give. Du kan give %s."
                                .formatted(
                                        roles.name(role),
                                        grantable.values().stream().collect(Collectors.joining(", "))))));
        if (wanted.roles().isEmpty()) {
            faults.add(new PersonFault(
                    PersonColumn.ROLES,
                    "vælg mindst én rolle. Uden en rolle kan personen ingenting; fratræder vedkommende, så registrér"
                            + " fratrædelsen."));
        }
        if (wanted.roles().contains(PortvagtGroup.MODEL_OWNER.id())
                && !wanted.roles().contains(PortvagtGroup.ANALYST.id())) {
            faults.add(new PersonFault(
                    PersonColumn.ROLES, "Modelansvarlig åbner ingen sider alene. Vælg også Procesanalytiker."));
        }
        if (!given.isEmpty() && caller.get().userId().equals(wanted.userId())) {
            faults.add(new PersonFault(
                    PersonColumn.ROLES, "du kan ikke give dig selv en rolle. Bed en anden administrator om det."));
        }
    }

    private void municipalities(WantedAccount wanted, @Nullable Account known, List<PersonFault> faults) {
        Map<String, String> places = accounts.municipalities();
        List<String> before = known == null ? List.of() : known.content().municipalities();
        added(before, wanted.municipalities()).stream()
                .filter(code -> !places.containsKey(code))
                .findFirst()
                .ifPresent(code -> faults.add(new PersonFault(
                        PersonColumn.MUNICIPALITY,
                        "“%s” er ikke en kommune, du administrerer. Det er %s."
                                .formatted(code, String.join(", ", places.keySet())))));
        if (wanted.municipalities().isEmpty() && fit.needsMunicipality(wanted.roles())) {
            faults.add(new PersonFault(
                    PersonColumn.MUNICIPALITY,
                    "vælg den kommune, personen arbejder for. Uden den er alle personens lister tomme."));
        }
    }

    /** Returns those of the second list that the first does not have. */
    static List<String> added(List<String> before, List<String> after) {
        return after.stream().filter(item -> !before.contains(item)).toList();
    }
}
