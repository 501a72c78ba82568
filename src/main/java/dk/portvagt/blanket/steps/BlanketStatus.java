package dk.portvagt.blanket.steps;

import dk.portvagt.blanket.BlanketApproval;
import dk.portvagt.blanket.BlanketApprovals;
import dk.portvagt.blanket.BlanketPurchases;
import dk.portvagt.blanket.BlanketUse;
import dk.portvagt.budget.Kroner;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.documents.Section;
import dk.portvagt.documents.Table;
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
    public List<Section> tables(String municipality, LocalDate on) {
        List<List<String>> rows = approvals.inForce(municipality, on).stream()
                .map(approval -> row(approval, purchases.use(approval, on.getYear())))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(Section.of(
                        "Rammegodkendelser, brugt i " + on.getYear(),
                        new Table(List.of("Ramme", "Brugt", "Købt for", "Ramme i året", "Gælder til"), rows, 1)));
    }

    private static List<String> row(BlanketApproval approval, BlanketUse use) {
        return List.of(
                approval.number() + " " + approval.terms().title(),
                use.percent() + " %",
                Kroner.format(use.used()),
                Kroner.format(use.granted()),
                DanishDates.of(approval.terms().validUntil()));
    }
}
