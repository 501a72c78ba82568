package dk.portvagt.gate.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.RelatedPurchases;
import dk.portvagt.businesscase.CaseCosts;
import org.springframework.stereotype.Component;

/** Computes a case's cost over its whole life, with the purchases that may be part of the same one. */
@Component
class WholeLifeCosts {

    private final CaseCosts costs;
    private final RelatedPurchases related;

    WholeLifeCosts(CaseCosts costs, RelatedPurchases related) {
        this.costs = costs;
        this.related = related;
    }

    WholeLife of(CaseNumber number) {
        return new WholeLife(costs.lifetimeTotal(number), related.of(number), related.ofOffice(number));
    }
}
