package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.ContractVariables.CHANGE_ROUTE;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.landscape.ContractChange;
import dk.portvagt.landscape.ContractChanges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks a proposed change of the contract against the rules of procurement before it is reviewed. */
@Component
class ProposeContractChangeDelegate implements JavaDelegate {

    private static final Set<String> WITHOUT_TENDER = Set.of("directPurchase", "marketTerms");

    private final ContractChanges changes;
    private final ProcurementRoutes routes;
    private final Clock clock;

    ProposeContractChangeDelegate(ContractChanges changes, ProcurementRoutes routes, Clock clock) {
        this.changes = changes;
        this.routes = routes;
        this.clock = clock;
    }

    /**
     * Checks the change.
     *
     * @throws BadUserRequestException in Danish, when it cannot be decided like this; the owner's task stays
     */
    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        ContractChange change = ContractVariables.change(execution);
        LocalDate notice = change.terms().noticeDate();
        LocalDate end = change.terms().endDate();
        if (notice == null || end == null || end.isBefore(notice) || notice.isBefore(LocalDate.now(clock))) {
            throw new BadUserRequestException(
                    "Ret datoerne: opsigelsesdatoen skal ligge i dag eller senere, og udløbsdatoen efter den.");
        }
        if (change.firstYear() < LocalDate.now(clock).getYear() || change.firstYear() > end.getYear()) {
            throw new BadUserRequestException(
                    "Ret året: prisen kan gælde fra i år og til og med det år, kontrakten udløber.");
        }
        String route = change.agreed()
                ? "directPurchase"
                : routes.of(execution, changes.valueToTender(number, change), LocalDate.now(clock));
        if (!WITHOUT_TENDER.contains(route)) {
            throw new BadUserRequestException(
                    "Ændringen er så stor, at den skal udbydes (udbudsloven §§ 178-184), og den"
                            + " kan derfor ikke aftales med leverandøren her. Rejs en ny sag om et udbud, eller foreslå en mindre"
                            + " ændring. Står retten til ændringen i kontrakten, så vælg det, og henvis til bestemmelsen.");
        }
        CHANGE_ROUTE.on(execution).set(route);
    }
}
