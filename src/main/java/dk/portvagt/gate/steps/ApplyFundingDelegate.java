package dk.portvagt.gate.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.BUDGET_YEAR;
import static dk.portvagt.gate.steps.ReviewVariables.COVER_AMOUNT;
import static dk.portvagt.gate.steps.ReviewVariables.COVER_FROM_LINE;
import static dk.portvagt.gate.steps.ReviewVariables.COVER_FROM_YEAR;
import static dk.portvagt.gate.steps.ReviewVariables.COVER_SOURCE;
import static dk.portvagt.gate.steps.ReviewVariables.FUNDING_SOLUTION;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.ProposedCover;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewFunds;
import dk.portvagt.gate.ReviewKind;
import java.math.BigDecimal;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Applies the budget controller's solution to the plan: money from elsewhere, or other amounts. */
@Component
class ApplyFundingDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final ReviewFunds funds;
    private final ExpectedCosts expectedCosts;

    ApplyFundingDelegate(ReviewAtHand atHand, ReviewFunds funds, ExpectedCosts expectedCosts) {
        this.atHand = atHand;
        this.funds = funds;
        this.expectedCosts = expectedCosts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Review review = atHand.review(execution);
        String solution = FUNDING_SOLUTION.from(execution).get();
        switch (solution) {
            case "transfer", "supplementary" ->
                funds.plan(review, atHand.funding(execution, review), cover(solution, execution));
            case "laterYear", "smallerScope" -> {
                if (review.kind() == ReviewKind.CONTRACT_CHANGE) {
                    throw new BadUserRequestException(
                            "En kontrakts vilkår ændres ikke her. Find dækning, eller skriv oplægget"
                                    + " med en tillægsbevilling; systemejeren kan foreslå andre vilkår, når ændringen er afvist.");
                }
                funds.forgetPlan(review);
                if (review.kind() == ReviewKind.GATE && review.gate() == Gate.G1) {
                    expectedCosts.begin(
                            CaseNumber.of(review.caseNumber()),
                            BUDGET_YEAR.from(execution).get().intValue());
                }
                expectedCosts.replace(review, atHand.funding(execution, review));
            }
            default -> throw new IllegalArgumentException("Unknown funding solution: " + solution);
        }
    }

    private static ProposedCover cover(String solution, DelegateExecution execution) {
        BigDecimal amount = BigDecimal.valueOf(COVER_AMOUNT.from(execution).get());
        return solution.equals("transfer")
                ? ProposedCover.transfer(source(execution), amount)
                : ProposedCover.supplementary(
                        amount, COVER_SOURCE.from(execution).get());
    }

    private static LineYear source(DelegateExecution execution) {
        return new LineYear(
                execution.getTenantId(),
                Choices.constant(PoolLine.class, COVER_FROM_LINE.from(execution).get()),
                COVER_FROM_YEAR.from(execution).get().intValue());
    }
}
