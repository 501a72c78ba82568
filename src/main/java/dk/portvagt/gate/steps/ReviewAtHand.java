package dk.portvagt.gate.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.BUDGET_YEAR;
import static dk.portvagt.acquisition.steps.CaseVariables.CLARIFICATION_BUDGET;
import static dk.portvagt.acquisition.steps.CaseVariables.INVESTMENT_BY_YEAR;
import static dk.portvagt.acquisition.steps.CaseVariables.PHASE_OUT_COST;
import static dk.portvagt.acquisition.steps.CaseVariables.PHASE_OUT_YEAR;
import static dk.portvagt.acquisition.steps.CaseVariables.YEARLY_OPERATING_COST;
import static dk.portvagt.gate.steps.ReviewVariables.REVIEW_ID;
import static dk.portvagt.landscape.steps.ImplementationVariables.EXTRA_AMOUNT_BY_YEAR;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.SolutionChanges;
import dk.portvagt.acquisition.steps.YearAmounts;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.Grants;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.decision.steps.CaseBasis;
import dk.portvagt.gate.CostPlan;
import dk.portvagt.gate.Funding;
import dk.portvagt.gate.GateFunding;
import dk.portvagt.gate.GateReviews;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewKind;
import dk.portvagt.landscape.ContractChange;
import dk.portvagt.landscape.ContractChanges;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds the review of a step, its requested money and the basis of its bookings. */
@Component
public class ReviewAtHand {

    private final GateReviews reviews;
    private final CaseBasis caseBasis;
    private final ContractChanges changes;
    private final Grants grants;
    private final AcquisitionCases cases;
    private final SolutionChanges solutionChanges;
    private final Clock clock;

    ReviewAtHand(
            GateReviews reviews,
            CaseBasis caseBasis,
            ContractChanges changes,
            Grants grants,
            AcquisitionCases cases,
            SolutionChanges solutionChanges,
            Clock clock) {
        this.solutionChanges = solutionChanges;
        this.cases = cases;
        this.changes = changes;
        this.grants = grants;
        this.reviews = reviews;
        this.caseBasis = caseBasis;
        this.clock = clock;
    }

    public Review review(DelegateExecution execution) {
        return reviews.get(REVIEW_ID.from(execution).get());
    }

    Funding funding(DelegateExecution execution, Review review) {
        if (review.kind() == ReviewKind.CONTRACT_CHANGE) {
            ContractChange change = changes.ofReview(review.id());
            return new Funding(
                    PoolLine.OPERATION,
                    grants.operationBeyond(review.caseNumber(), change.firstYear(), change.yearlyCost()));
        }
        return GateFunding.of(
                review,
                costPlan(execution, isOperated(review)),
                LocalDate.now(clock).getYear());
    }

    /** Returns the basis of each booking that follows from the review, by step. */
    Function<String, Basis> bases(DelegateExecution execution) {
        return step -> caseBasis.onCurrentDecision(
                execution, "review-" + REVIEW_ID.from(execution).get() + ":" + step);
    }

    /**
     * Tells whether an approval leads to operation: an advisor's work does not, nor the change of what is phased out.
     */
    private boolean isOperated(Review review) {
        CaseNumber number = CaseNumber.of(review.caseNumber());
        return cases.find(number)
                        .map(found -> found.content().category().isOperated())
                        .orElse(true)
                && solutionChanges
                        .solutionOf(number)
                        .flatMap(cases::find)
                        .map(solution -> solution.isOpen() && solution.phase() == Phase.OPERATION)
                        .orElse(true);
    }

    private static CostPlan costPlan(DelegateExecution execution, boolean operated) {
        return new CostPlan(
                inOneYear(CLARIFICATION_BUDGET, BUDGET_YEAR, execution),
                YearAmounts.read(INVESTMENT_BY_YEAR, execution),
                YearAmounts.read(EXTRA_AMOUNT_BY_YEAR, execution),
                operated
                        ? BigDecimal.valueOf(
                                YEARLY_OPERATING_COST.from(execution).getOrDefault(0L))
                        : BigDecimal.ZERO,
                inOneYear(PHASE_OUT_COST, PHASE_OUT_YEAR, execution));
    }

    private static List<YearAmount> inOneYear(
            VariableFactory<Long> amount, VariableFactory<Long> year, DelegateExecution execution) {
        return year.from(execution)
                .getOptional()
                .map(known ->
                        List.of(YearAmount.of(known, amount.from(execution).getOrDefault(0L))))
                .orElse(List.of());
    }
}
