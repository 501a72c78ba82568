package dk.portvagt.gate.steps;

import dk.portvagt.acquisition.RelatedPurchase;
import java.math.BigDecimal;
import java.util.List;

/**
 * Holds a case's cost over its whole life.
 *
 * @param own expected cost of the case itself, in DKK
 * @param related purchases that count as part of the same one
 * @param office other purchases of the same office and category, which do not count
 */
record WholeLife(BigDecimal own, List<RelatedPurchase> related, List<RelatedPurchase> office) {

    /**
     * Returns the amount to compare with limits of authority, rounded up to whole kroner. Related purchases count as
     * one, so that a split purchase stays visible.
     */
    long wholeKroner() {
        return RelatedPurchase.wholeKroner(own, related);
    }
}
