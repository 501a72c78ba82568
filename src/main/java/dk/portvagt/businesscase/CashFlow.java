package dk.portvagt.businesscase;

import java.math.BigDecimal;

/**
 * Holds one year of a business case, in DKK.
 *
 * @param oneOff clarification, investment and phase-out
 * @param running operation
 */
public record CashFlow(int year, BigDecimal oneOff, BigDecimal running, BigDecimal benefits) {

    public BigDecimal costs() {
        return oneOff.add(running);
    }

    /** Returns benefits less costs; negative when costs exceed benefits. */
    public BigDecimal net() {
        return benefits.subtract(costs());
    }

    boolean isSameAs(CashFlow other) {
        return year == other.year
                && oneOff.compareTo(other.oneOff) == 0
                && running.compareTo(other.running) == 0
                && benefits.compareTo(other.benefits) == 0;
    }
}
