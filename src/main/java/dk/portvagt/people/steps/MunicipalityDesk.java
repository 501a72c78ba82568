package dk.portvagt.people.steps;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.identity.AccountAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.MunicipalityRegistry;
import dk.portvagt.people.PersonColumn;
import dk.portvagt.people.PersonFault;
import dk.portvagt.people.WantedAccount;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds a municipality while Portvagt runs, as the administrator behind the request: its row and tenant, the account of
 * its first digitalisation manager, and the process by which that person establishes IT governance, in one transaction.
 */
@Component
public class MunicipalityDesk {

    private static final String SETUP = "municipality-setup";
    private static final String NOT_YOURS = "Kun installationens administrator tilføjer kommuner.";

    private final MunicipalityRegistry municipalities;
    private final AccountCheck check;
    private final AccountWriter writer;
    private final RuntimeService runtime;
    private final ActingPerson acting;
    private final CurrentCaller caller;
    private final WholeAct whole;

    MunicipalityDesk(
            MunicipalityRegistry municipalities,
            AccountCheck check,
            AccountWriter writer,
            RuntimeService runtime,
            ActingPerson acting,
            CurrentCaller caller,
            WholeAct whole) {
        this.municipalities = municipalities;
        this.check = check;
        this.writer = writer;
        this.runtime = runtime;
        this.acting = acting;
        this.caller = caller;
        this.whole = whole;
    }

    /**
     * Adds the municipality.
     *
     * @param logo content of a file; null for none
     * @param manager the first digitalisation manager, with the roles that the person gets
     * @return the secret of the link by which the manager chooses a password; or all that is wrong, a sentence a line
     */
    public Outcome<String> add(String code, String name, byte @Nullable [] logo, WantedAccount manager, String reason) {
        if (!AccountAccess.ofInstallation(caller.get())) {
            return Outcome.refused(NOT_YOURS);
        }
        List<String> faults = new ArrayList<>(municipalities.faults(code, name, logo, reason));
        // The municipality is not there yet: everything else about the manager is checked.
        check.faults(manager, null).stream()
                .filter(fault -> fault.column() != PersonColumn.MUNICIPALITY)
                .map(PersonFault::sentence)
                .forEach(faults::add);
        return faults.isEmpty()
                ? whole.of(() -> {
                    municipalities
                            .add(code, name, logo, reason, caller.get().userId())
                            .orThrow(BadUserRequestException::new);
                    String secret = writer.create(in(code, manager), "Første digitaliseringschef i kommune " + code);
                    // As the manager, to whose municipality it then belongs.
                    acting.as(manager.userId(), () -> runtime.startProcessInstanceByKey(SETUP));
                    return secret;
                })
                : Outcome.refused(String.join("\n", faults));
    }

    /** Gives a municipality that was added another logo. */
    public Outcome<Nothing> changeLogo(String code, byte[] logo) {
        return AccountAccess.ofInstallation(caller.get())
                ? municipalities.changeLogo(code, logo)
                : Outcome.refused(NOT_YOURS);
    }

    private static WantedAccount in(String municipality, WantedAccount account) {
        return new WantedAccount(
                account.userId(),
                account.firstName(),
                account.lastName(),
                account.email(),
                account.roles(),
                List.of(municipality));
    }
}
