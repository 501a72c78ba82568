package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.ReviewVariables.AMOUNT;
import static dk.portvagt.gate.steps.ReviewVariables.AMOUNT_TEXT;
import static dk.portvagt.gate.steps.ReviewVariables.COVER_TEXT;
import static dk.portvagt.gate.steps.ReviewVariables.SUPPLEMENTARY_NEEDED;

import dk.portvagt.acquisition.RequestText;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.gate.CoverSource;
import dk.portvagt.gate.Funding;
import dk.portvagt.gate.PlannedCover;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewFunds;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Shows people the money that a review asks for, and where it is to come from. */
@Component
class ReviewFigures {

    private final ReviewFunds funds;
    private final WholeLifeCosts wholeLife;
    private final FrameWarnings frames;

    ReviewFigures(ReviewFunds funds, WholeLifeCosts wholeLife, FrameWarnings frames) {
        this.funds = funds;
        this.wholeLife = wholeLife;
        this.frames = frames;
    }

    void show(DelegateExecution execution, Review review, Funding funding) {
        List<PlannedCover> planned = funds.planned(review);
        WholeLife life = wholeLife.of(CaseVariables.number(execution));
        AMOUNT.on(execution).set(life.wholeKroner());
        AMOUNT_TEXT
                .on(execution)
                .set(frames.added(
                        RequestText.of(funding.amounts(), life.related(), life.office()), execution, funding));
        SamePurpose.offer(execution, life.office());
        COVER_TEXT.on(execution).set(CoverText.of(planned));
        SUPPLEMENTARY_NEEDED
                .on(execution)
                .set(planned.stream().anyMatch(cover -> cover.source() == CoverSource.SUPPLEMENTARY));
    }
}
