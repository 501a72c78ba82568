package dk.portvagt.acquisition;

import java.math.BigDecimal;

/**
 * Describes another purchase that may be part of the same one.
 *
 * @param lifetimeTotal its expected cost over the whole life, in DKK
 */
public record RelatedPurchase(CaseNumber number, String title, Relation relation, BigDecimal lifetimeTotal) {

    /** Names the first property that the two purchases have in common. */
    public enum Relation {
        SAME_SOLUTION,
        SAME_VENDOR,
        SAME_OFFICE_AND_CATEGORY
    }
}
