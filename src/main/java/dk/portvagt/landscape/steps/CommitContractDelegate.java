package dk.portvagt.landscape.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CONTRACT_COMMITTED;
import static dk.portvagt.acquisition.steps.CaseVariables.CONTRACT_VENDOR;
import static dk.portvagt.landscape.steps.ImplementationVariables.CONTRACT_AMOUNT_BY_YEAR;
import static dk.portvagt.landscape.steps.ImplementationVariables.CONTRACT_END_DATE;
import static dk.portvagt.landscape.steps.ImplementationVariables.CONTRACT_NOTICE_DATE;
import static dk.portvagt.landscape.steps.ImplementationVariables.EXTRA_AMOUNT_BY_YEAR;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.SolutionChanges;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.acquisition.steps.TrackRule;
import dk.portvagt.acquisition.steps.YearAmounts;
import dk.portvagt.budget.BookingResult;
import dk.portvagt.budget.BookingResult.Short;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.decision.steps.CaseBasis;
import dk.portvagt.engine.variable.Dates;
import dk.portvagt.landscape.ContractSigning;
import dk.portvagt.landscape.ContractTerms;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Turns the reservation into a commitment and begins to watch the contract of what is going to be operated: an
 * advisor's work ends with its delivery, so nobody is asked whether its contract goes on. Returns a contract that costs
 * more than the reservation for extra funding.
 */
@Component
class CommitContractDelegate implements JavaDelegate {

    private final ContractSigning signing;
    private final CaseBasis basis;
    private final ContractWatches watches;
    private final TrackRule track;
    private final AcquisitionCases cases;
    private final SolutionChanges changes;

    CommitContractDelegate(
            ContractSigning signing,
            CaseBasis basis,
            ContractWatches watches,
            TrackRule track,
            AcquisitionCases cases,
            SolutionChanges changes) {
        this.changes = changes;
        this.cases = cases;
        this.track = track;
        this.signing = signing;
        this.basis = basis;
        this.watches = watches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        BookingResult result = signing.sign(
                number,
                CONTRACT_VENDOR.from(execution).get(),
                new ContractTerms(
                        Dates.read(CONTRACT_NOTICE_DATE, execution), Dates.read(CONTRACT_END_DATE, execution)),
                YearAmounts.read(CONTRACT_AMOUNT_BY_YEAR, execution),
                basis.onLatestApproval(execution, "contract"));
        // The contract's price and vendor may make the case larger than it was.
        track.ask(execution);
        if (result instanceof Short missing) {
            YearAmounts.write(
                    EXTRA_AMOUNT_BY_YEAR,
                    execution,
                    missing.shortfalls().stream()
                            .map(shortfall -> new YearAmount(shortfall.line().year(), shortfall.missing()))
                            .toList());
            throw new BpmnError("contractExceedsReservation", "Kontrakten koster mere, end der er reserveret");
        }
        CONTRACT_COMMITTED.on(execution).set(true);
        if (isWatched(number)) {
            watches.start(execution);
        }
    }

    /**
     * Tells whether the contract goes on after the delivery. What a change needs later is in the solution's contract.
     */
    private boolean isWatched(CaseNumber number) {
        return cases.find(number).orElseThrow().content().category().isOperated()
                && changes.solutionOf(number).isEmpty();
    }
}
