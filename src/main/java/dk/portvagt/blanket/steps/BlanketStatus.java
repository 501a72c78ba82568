package dk.portvagt.blanket.steps;

import dk.portvagt.blanket.BlanketApprovals;
import dk.portvagt.blanket.BlanketPurchases;
import dk.portvagt.meeting.StandingItem;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reports the use of every blanket approval in force at every meeting. */
@Component
class BlanketStatus implements StandingItem {

    private final BlanketApprovals approvals;
    private final BlanketPurchases purchases;

    BlanketStatus(BlanketApprovals approvals, BlanketPurchases purchases) {
        this.approvals = approvals;
        this.purchases = purchases;
    }

    @Override
    public Kind kind() {
        return Kind.BUDGET;
    }

    @Override
    public List<String> lines(String municipality, LocalDate on) {
        return approvals.inForce(municipality, on).stream()
                .map(approval -> BlanketText.use(approval, purchases.use(approval, on.getYear())) + ".")
                .toList();
    }
}
