package dk.portvagt.blanket.steps;

import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_END_DATE;
import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_WARNING_DATE;

import dk.portvagt.blanket.BlanketApproval;
import dk.portvagt.blanket.BlanketPurchases;
import dk.portvagt.budget.GrantKind;
import dk.portvagt.budget.Grants;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.steps.Shortage;
import dk.portvagt.decision.steps.CaseBasis;
import dk.portvagt.engine.variable.TimerDates;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets aside what the decision grants, and plans the days on which the approval ends and is told to end. */
@Component
class ReserveBlanketMoneyDelegate implements JavaDelegate {

    /** The steering group meets once a month: two months leave time for a new approval. */
    private static final int WARNING_DAYS = 60;

    private final BlanketAtHand atHand;
    private final BlanketPurchases purchases;
    private final Grants grants;
    private final Clock clock;

    ReserveBlanketMoneyDelegate(BlanketAtHand atHand, BlanketPurchases purchases, Grants grants, Clock clock) {
        this.atHand = atHand;
        this.purchases = purchases;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BlanketApproval approval = atHand.approved(execution);
        LocalDate last = approval.terms().validUntil();
        BLANKET_WARNING_DATE.on(execution).set(TimerDates.of(last.minusDays(WARNING_DAYS), clock.getZone()));
        BLANKET_END_DATE.on(execution).set(TimerDates.of(last.plusDays(1), clock.getZone()));
        Shortage.raiseIfShort(
                execution,
                purchases.reserve(
                        approval,
                        grants.byYear(approval.decisionId(), GrantKind.RESERVE, PoolLine.ACQUISITION),
                        CaseBasis.ENGINE));
    }
}
