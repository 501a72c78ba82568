package dk.portvagt.workflow.delegate.gatereview;

import dk.portvagt.acquisition.CaseCosts;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.RelatedPurchase;
import dk.portvagt.acquisition.RelatedPurchases;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.stereotype.Component;

/** The amount that limits of authority are compared with: a purchase split in two counts as one. */
@Component
class WholeLifeAmount {

    private final CaseCosts costs;
    private final RelatedPurchases related;

    WholeLifeAmount(CaseCosts costs, RelatedPurchases related) {
        this.costs = costs;
        this.related = related;
    }

    /** Whole kroner over the whole life of the case and of related purchases; kroner begun count. */
    long of(CaseNumber number) {
        return related.of(number).stream()
                .map(RelatedPurchase::lifetimeTotal)
                .reduce(costs.lifetimeTotal(number), BigDecimal::add)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
