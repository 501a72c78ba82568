package dk.portvagt.workflow;

import dk.portvagt.acquisition.CaseCosts;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.RelatedPurchase;
import dk.portvagt.acquisition.RelatedPurchases;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.stereotype.Component;

/** What a case costs in all, as models ask for it: {@code ${caseAmounts.wholeLifeWithRelated(caseNumber)}}. */
@Component
public class CaseAmounts {

    private final CaseCosts costs;
    private final RelatedPurchases related;

    CaseAmounts(CaseCosts costs, RelatedPurchases related) {
        this.costs = costs;
        this.related = related;
    }

    /**
     * The amount that limits of authority are compared with, over the whole life of the case and of related purchases:
     * a purchase split in two counts as one. Whole kroner; kroner begun count.
     */
    public long wholeLifeWithRelated(String caseNumber) {
        CaseNumber number = CaseNumber.of(caseNumber);
        return related.of(number).stream()
                .map(RelatedPurchase::lifetimeTotal)
                .reduce(costs.lifetimeTotal(number), BigDecimal::add)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
