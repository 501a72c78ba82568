package dk.portvagt.gate.steps;

import dk.portvagt.acquisition.RelatedPurchase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a case costs over its whole life.
 *
 * @param own expected cost of the case itself, in DKK
 * @param related purchases that may be part of the same one
 */
record WholeLife(BigDecimal own, List<RelatedPurchase> related) {

    /** What limits of authority are compared with: a purchase split in two counts as one. Kroner begun count. */
    long wholeKroner() {
        return related.stream()
                .map(RelatedPurchase::lifetimeTotal)
                .reduce(own, BigDecimal::add)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
