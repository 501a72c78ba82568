package dk.portvagt.blanket;

import dk.portvagt.blanket.BlanketTerms.Vendor;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.invoice.Cvr;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Tells whether an order is within its blanket approval (R10). The database has the same rules, for whoever asks
 * nobody. Whether there is money is the ledger's answer.
 */
final class PurchasePolicy {

    private PurchasePolicy() {}

    /** @param today in Europe/Copenhagen */
    static Outcome<Nothing> check(PurchaseOrder order, LocalDate today) {
        BlanketTerms terms = order.approval().terms();
        BigDecimal amount = order.amount();
        if (today.isBefore(terms.validFrom()) || today.isAfter(terms.validUntil())) {
            return Outcome.refused("Rammen gælder fra %s til %s."
                    .formatted(DanishDates.of(terms.validFrom()), DanishDates.of(terms.validUntil())));
        }
        if (!terms.buyers().contains(order.buyer())) {
            return Outcome.refused("Du er ikke blandt dem, der må bestille på rammen.");
        }
        if (order.buyer().equals(terms.approver())) {
            return Outcome.refused("Du godkender selv køb på rammen og kan derfor ikke også bestille.");
        }
        if (amount.signum() <= 0) {
            return Outcome.refused("Beløbet skal være større end 0 kr.");
        }
        if (amount.compareTo(terms.purchaseLimit()) > 0) {
            return Outcome.refused("Købet er på %s. Rammen tillader højst %s pr. køb."
                    .formatted(Kroner.format(amount), Kroner.format(terms.purchaseLimit())));
        }
        if (!order.data().isWithin(terms.mostSensitive())) {
            return Outcome.refused("Købet rummer %s. Rammen tillader højst %s."
                    .formatted(order.data().danishName(), terms.mostSensitive().danishName()));
        }
        return Optional.ofNullable(terms.vendor())
                .map(Vendor::cvr)
                .filter(cvr -> !cvr.equals(order.vendor().cvr()))
                .map(cvr -> Outcome.<Nothing>refused("Rammen gælder kun køb hos %s (CVR %s)."
                        .formatted(terms.vendor().name(), cvr)))
                .orElseGet(Outcome::done);
    }

    /** Tells whether the vendor is known, which it need not be when the approval is chosen. */
    static Outcome<Nothing> checkVendor(PurchaseOrder order) {
        return Cvr.parse(order.vendor().cvr()).isPresent()
                ? Outcome.done()
                : Outcome.refused("Skriv leverandørens CVR-nummer, 8 cifre: rammen nævner ingen leverandør.");
    }
}
