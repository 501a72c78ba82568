package dk.portvagt.acquisition;

import java.math.BigDecimal;
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
