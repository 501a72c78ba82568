package dk.portvagt.web.cockpit.pool;

import dk.portvagt.budget.Frame;
import dk.portvagt.budget.PoolText;
import dk.portvagt.web.cockpit.pool.MoneyTrail.CaseShare;
import java.math.BigDecimal;

/** Describes a case's share of a line in a year on the page, in DKK. */
public record CaseRow(
        String caseNumber,
        String title,
        String line,
        String office,
        String category,
        BigDecimal reserved,
        BigDecimal committed,
        BigDecimal spent) {

    static CaseRow of(CaseShare share) {
        return new CaseRow(
                share.caseNumber(),
                share.title(),
                PoolText.line(share.line()),
                share.office(),
                Frame.danishCategory(share.category()),
                share.usage().reserved(),
                share.usage().committed(),
                share.usage().spent());
    }
}
