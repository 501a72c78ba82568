package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.ReviewVariables.AMOUNT;
import static dk.portvagt.gate.steps.ReviewVariables.AMOUNT_TEXT;
import static dk.portvagt.gate.steps.ReviewVariables.COVER_TEXT;
import static dk.portvagt.gate.steps.ReviewVariables.SUPPLEMENTARY_NEEDED;

import dk.portvagt.acquisition.RequestText;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.budget.steps.Shortage;
import dk.portvagt.gate.CoverSource;
import dk.portvagt.gate.Funding;
import dk.portvagt.gate.PlannedCover;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewFunds;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks whether the pool, with the covers planned so far, can pay for the review. */
@Component
class CheckFundsDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final ReviewFunds funds;
    private final WholeLifeCosts wholeLife;
    private final FrameWarnings frames;

    CheckFundsDelegate(ReviewAtHand atHand, ReviewFunds funds, WholeLifeCosts wholeLife, FrameWarnings frames) {
        this.atHand = atHand;
        this.funds = funds;
        this.wholeLife = wholeLife;
        this.frames = frames;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Review review = atHand.review(execution);
        Funding funding = atHand.funding(execution, review);
        List<PlannedCover> planned = funds.planned(review);
        Shortage.show(execution, funds.missing(review, funding));
        WholeLife life = wholeLife.of(CaseVariables.number(execution));
        AMOUNT.on(execution).set(life.wholeKroner());
        AMOUNT_TEXT
                .on(execution)
                .set(frames.added(RequestText.of(funding.amounts(), life.related()), execution, funding));
        COVER_TEXT.on(execution).set(CoverText.of(planned));
        SUPPLEMENTARY_NEEDED
                .on(execution)
                .set(planned.stream().anyMatch(cover -> cover.source() == CoverSource.SUPPLEMENTARY));
    }
}
