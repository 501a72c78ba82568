package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.ReviewVariables.AMOUNT;
import static dk.portvagt.gate.steps.ReviewVariables.AMOUNT_TEXT;
import static dk.portvagt.gate.steps.ReviewVariables.COVER_TEXT;
import static dk.portvagt.gate.steps.ReviewVariables.SUPPLEMENTARY_NEEDED;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.RequestText;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.gate.CoverSource;
import dk.portvagt.gate.Funding;
import dk.portvagt.gate.PlannedCover;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewFunds;
import dk.portvagt.gate.ReviewKind;
import dk.portvagt.landscape.ContractChange;
import dk.portvagt.landscape.ContractChanges;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Shows people the money that a review asks for, and where it is to come from. */
@Component
class ReviewFigures {

    private final ReviewFunds funds;
    private final WholeLifeCosts wholeLife;
    private final FrameWarnings frames;
    private final ContractChanges changes;
    private final ProcurementText procurement;

    ReviewFigures(
            ReviewFunds funds,
            WholeLifeCosts wholeLife,
            FrameWarnings frames,
            ContractChanges changes,
            ProcurementText procurement) {
        this.changes = changes;
        this.procurement = procurement;
        this.funds = funds;
        this.wholeLife = wholeLife;
        this.frames = frames;
    }

    void show(DelegateExecution execution, Review review, Funding funding) {
        List<PlannedCover> planned = funds.planned(review);
        CaseNumber number = CaseVariables.number(execution);
        String request;
        if (review.kind() == ReviewKind.CONTRACT_CHANGE) {
            ContractChange change = changes.ofReview(review.id());
            BigDecimal beyond = changes.beyondGrant(number, change);
            AMOUNT.on(execution).set(beyond.setScale(0, RoundingMode.CEILING).longValueExact());
            request = ContractChangeText.of(change, beyond, funding.amounts());
            SamePurpose.offer(execution, List.of());
        } else {
            WholeLife life = wholeLife.of(number);
            AMOUNT.on(execution).set(life.wholeKroner());
            request = RequestText.of(funding.amounts(), life.related(), life.office());
            SamePurpose.offer(execution, life.office());
        }
        AMOUNT_TEXT.on(execution).set(procurement.added(frames.added(request, execution, funding), execution, review));
        COVER_TEXT.on(execution).set(CoverText.of(planned));
        SUPPLEMENTARY_NEEDED
                .on(execution)
                .set(planned.stream().anyMatch(cover -> cover.source() == CoverSource.SUPPLEMENTARY));
    }
}
