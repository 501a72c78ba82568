package dk.portvagt.workflow.delegate.gatereview;

import static dk.portvagt.workflow.variable.ReviewVariables.AMOUNT;
import static dk.portvagt.workflow.variable.ReviewVariables.AMOUNT_TEXT;
import static dk.portvagt.workflow.variable.ReviewVariables.COVER_TEXT;
import static dk.portvagt.workflow.variable.ReviewVariables.SUPPLEMENTARY_NEEDED;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.budget.steps.Shortage;
import dk.portvagt.governance.CoverSource;
import dk.portvagt.governance.Funding;
import dk.portvagt.governance.PlannedCover;
import dk.portvagt.governance.Review;
import dk.portvagt.governance.ReviewFunds;
import dk.portvagt.text.DanishText;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whether the pool, with the covers planned so far, can pay for what the review asks. */
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
                .set(frames.added(DanishText.request(funding.amounts(), life.related()), execution, funding));
        COVER_TEXT.on(execution).set(DanishText.covers(planned));
        SUPPLEMENTARY_NEEDED
                .on(execution)
                .set(planned.stream().anyMatch(cover -> cover.source() == CoverSource.SUPPLEMENTARY));
    }
}
