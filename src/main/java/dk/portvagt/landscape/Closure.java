package dk.portvagt.landscape;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Category;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Kroner;
import dk.portvagt.landscape.OpenItem.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Checks whether a solution is completely closed, as a precondition of gate G5. */
@Service
public class Closure {

    private final ClosureStatements statements;
    private final Contracts contracts;
    private final Integrations integrations;
    private final CentralPool pool;
    private final AcquisitionCases cases;

    Closure(
            ClosureStatements statements,
            Contracts contracts,
            Integrations integrations,
            CentralPool pool,
            AcquisitionCases cases) {
        this.cases = cases;
        this.statements = statements;
        this.contracts = contracts;
        this.integrations = integrations;
        this.pool = pool;
    }

    /** Replaces the earlier statement. */
    public void state(CaseNumber number, ClosureStatement statement) {
        statements.save(number, statement);
    }

    /** Returns the open items in working order; empty when the solution can be retired. */
    public List<OpenItem> openItems(CaseNumber number) {
        ClosureState state = statements.find(number).orElse(ClosureState.UNKNOWN);
        return isEquipment(number) ? ofEquipment(number, state) : ofSoftware(number, state);
    }

    /** Equipment is wiped and disposed of with a certificate. It has no archive, integrations or access of its own. */
    private List<OpenItem> ofEquipment(CaseNumber number, ClosureState state) {
        return Stream.of(
                        openIf(
                                state.wipedOn() == null,
                                Kind.EQUIPMENT,
                                "Udstyret er ikke slettet og bortskaffet (dato og attest).")
                                .stream(),
                        openIf(contracts.goesOn(number), Kind.CONTRACT, "Kontrakten løber stadig.").stream(),
                        money(number, state).stream())
                .flatMap(items -> items)
                .toList();
    }

    /**
     * Returns the open items of a solution that holds no data: nothing is archived or deleted, and a contract that is
     * fulfilled needs no end.
     */
    public List<OpenItem> openItemsWithoutData(CaseNumber number) {
        ClosureState state = statements.find(number).orElse(ClosureState.UNKNOWN);
        return Stream.of(
                        openIf(contracts.goesOn(number), Kind.CONTRACT, "Kontrakten løber stadig.").stream(),
                        integrations(number),
                        access(state).stream(),
                        money(number, state).stream())
                .flatMap(items -> items)
                .toList();
    }

    private boolean isEquipment(CaseNumber number) {
        return cases.find(number)
                .filter(found -> found.content().category() == Category.HARDWARE)
                .isPresent();
    }

    private List<OpenItem> ofSoftware(CaseNumber number, ClosureState state) {
        return Stream.of(
                        archive(state).stream(),
                        data(state).stream(),
                        contract(number).stream(),
                        integrations(number),
                        access(state).stream(),
                        money(number, state).stream())
                .flatMap(items -> items)
                .toList();
    }

    private static Optional<OpenItem> archive(ClosureState state) {
        return openIf(
                !state.archive().isMade(),
                Kind.ARCHIVE_DECISION,
                "Arkivmyndighedens afgørelse mangler (afgørelse, dato og reference).");
    }

    private static Optional<OpenItem> data(ClosureState state) {
        return state.isDeletedTooEarly()
                ? openIf(
                        true,
                        Kind.DATA,
                        "Data er angivet som slettet før arkivmyndighedens afgørelse: afklar datoerne.")
                : openIf(state.dataDeletedOn() == null, Kind.DATA, "Data er ikke slettet.");
    }

    private Optional<OpenItem> contract(CaseNumber number) {
        return openIf(contracts.isRunning(number), Kind.CONTRACT, "Kontrakten løber stadig.");
    }

    private Stream<OpenItem> integrations(CaseNumber number) {
        return integrations.open(number).stream()
                .map(system -> new OpenItem(Kind.INTEGRATION, "Integrationen til " + system + " er ikke lukket."));
    }

    private static Optional<OpenItem> access(ClosureState state) {
        return openIf(!state.isAccessRemoved(), Kind.ACCESS, "Der er stadig adgange: " + state.remainingAccess() + ".");
    }

    private Optional<OpenItem> money(CaseNumber number, ClosureState state) {
        BigDecimal committed = pool.position(number.toString()).committed();
        return openIf(
                committed.signum() > 0 && !state.finalInvoiceSettled(),
                Kind.MONEY,
                Kroner.format(committed) + " er disponeret og ikke betalt: bekræft, at den sidste faktura er bogført.");
    }

    private static Optional<OpenItem> openIf(boolean open, Kind kind, String text) {
        return open ? Optional.of(new OpenItem(kind, text)) : Optional.empty();
    }
}
