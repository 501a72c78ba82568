package dk.portvagt.blanket;

import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.DataClass;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.invoice.Cvr;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * States what the steering group approves in advance.
 *
 * @param title what may be bought, in Danish
 * @param office the forvaltning that buys
 * @param vendor null when any vendor of the agreement may deliver
 * @param agreement the framework agreement that purchases are called off from; null without one
 * @param yearlyLimit DKK without VAT in each calendar year
 * @param purchaseLimit DKK without VAT for one purchase
 * @param mostSensitive the most sensitive data that what is bought may hold
 * @param validFrom the first day of an order
 * @param validUntil the last day of an order
 * @param buyers user ids of those who may order
 * @param approver user id of the person who approves each purchase; null when nobody needs to
 * @param proposedBy user id
 */
public record BlanketTerms(
        String municipality,
        String title,
        String office,
        Category category,
        @Nullable Vendor vendor,
        @Nullable String agreement,
        BigDecimal yearlyLimit,
        BigDecimal purchaseLimit,
        DataClass mostSensitive,
        LocalDate validFrom,
        LocalDate validUntil,
        List<String> buyers,
        @Nullable String approver,
        String proposedBy) {

    /**
     * Names a vendor.
     *
     * @param cvr its company number
     */
    public record Vendor(String cvr, String name) {

        /** Returns the eight digits of a typed number, or what was typed when it is no company number. */
        public static String digits(String typed) {
            return Cvr.parse(typed).orElse(typed);
        }
    }

    public BlanketTerms {
        yearlyLimit = Kroner.requirePositive(yearlyLimit);
        purchaseLimit = Kroner.requirePositive(purchaseLimit);
        buyers = List.copyOf(buyers);
    }

    /** Returns the same for the next period of the same length, in whole months and days. */
    public BlanketTerms renewed() {
        LocalDate from = validUntil.plusDays(1);
        return new BlanketTerms(
                municipality,
                title,
                office,
                category,
                vendor,
                agreement,
                yearlyLimit,
                purchaseLimit,
                mostSensitive,
                from,
                from.plus(Period.between(validFrom, from)).minusDays(1),
                buyers,
                approver,
                proposedBy);
    }

    /** Returns the calendar years in which orders may be made, ascending. */
    public List<Integer> years() {
        return IntStream.rangeClosed(validFrom.getYear(), validUntil.getYear())
                .boxed()
                .toList();
    }
}
