package dk.portvagt.existing;

import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.DataClass;
import dk.portvagt.budget.Kroner;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.landscape.ContractTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Describes a solution that a municipality already uses, as its own list does.
 *
 * @param key what the municipality's own list calls it; unique there
 * @param office the forvaltning that uses it
 * @param inUseSince today at the latest
 * @param contract the agreement with its vendor; null where there is none
 * @param yearlyCost DKK a year of operation, without VAT; zero for none
 * @param costFrom first budget year of that cost
 */
public record ExistingSolution(
        String key,
        String name,
        String office,
        Owner owner,
        Category category,
        DataClass data,
        LocalDate inUseSince,
        @Nullable Agreement contract,
        BigDecimal yearlyCost,
        int costFrom) {

    /**
     * Names the person of the municipality who owns the solution (systemejer).
     *
     * @param name first and last name
     */
    public record Owner(String userId, String name) {}

    /**
     * Describes the agreement with the vendor.
     *
     * @param cvr the vendor's company number; null where it is unknown or foreign
     * @param reference the municipality's own name or number of the contract; null for none
     * @param options what the contract gives the right to, in words; null for none
     */
    public record Agreement(
            String vendor,
            @Nullable String cvr,
            @Nullable String reference,
            ContractTerms terms,
            @Nullable String options) {}

    /** Returns the yearly cost in Danish: {@code 240.000 kr.} */
    public String yearlyCostInKroner() {
        return Kroner.format(yearlyCost);
    }

    /** Returns the last day on which its contract can be terminated, in Danish; empty without one. */
    public String noticeDay() {
        return contract == null || contract.terms().noticeDate() == null
                ? ""
                : DanishDates.of(contract.terms().noticeDate());
    }
}
