package dk.portvagt.acquisition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes another purchase that may be part of the same one.
 *
 * @param reason why a person said that both have the same purpose; null for another relation
 * @param lifetimeTotal its expected cost over the whole life, in DKK
 */
public record RelatedPurchase(
        CaseNumber number,
        String title,
        Relation relation,
        @Nullable String reason,
        BigDecimal lifetimeTotal) {

    /**
     * Adds up what counts as one purchase, so that a split purchase stays visible.
     *
     * @param own expected cost of the case itself over its whole life, in DKK
     * @param related the purchases that count with it
     * @return rounded up to whole DKK
     */
    public static long wholeKroner(BigDecimal own, List<RelatedPurchase> related) {
        return related.stream()
                .map(RelatedPurchase::lifetimeTotal)
                .reduce(own, BigDecimal::add)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** Names the first property that the two purchases have in common. */
    public enum Relation {
        SAME_SOLUTION,
        SAME_VENDOR,
        /** A person has confirmed it, with a reason. */
        SAME_PURPOSE,
        /** A hint only: such a purchase does not count until a person confirms the same purpose. */
        SAME_OFFICE_AND_CATEGORY
    }
}
