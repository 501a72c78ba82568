package dk.portvagt.budget.invoice;

import dk.portvagt.budget.Kroner;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** What an invoice must be, before the pool is asked; each answer is Danish and says what is wrong. */
final class InvoiceRules {

    private static final int LONGEST_TEXT = 200;

    private InvoiceRules() {}

    static Optional<String> violation(Invoice invoice, String municipality) {
        if (invoice.invoiceNumber().isEmpty()) {
            return Optional.of("Fakturanummer mangler.");
        }
        if (invoice.vendor().isEmpty()) {
            return Optional.of("Leverandør mangler.");
        }
        if (invoice.invoiceNumber().length() > LONGEST_TEXT || invoice.vendor().length() > LONGEST_TEXT) {
            return Optional.of("Fakturanummer og leverandør må højst være på %d tegn.".formatted(LONGEST_TEXT));
        }
        if (Stream.of(invoice.invoiceNumber(), invoice.vendor(), invoice.caseNumber())
                .anyMatch(text -> text.chars().anyMatch(Character::isISOControl))) {
            return Optional.of("Fakturanummer, leverandør og sagsnummer må ikke indeholde styretegn.");
        }
        if (invoice.caseNumber().isEmpty()) {
            return Optional.of("Sagsnummer mangler.");
        }
        if (!invoice.caseNumber().startsWith(municipality + "-")) {
            return Optional.of("Sagen %s hører ikke til kommune %s.".formatted(invoice.caseNumber(), municipality));
        }
        if (invoice.line() == null) {
            return Optional.of("Budgetlinje mangler.");
        }
        if (invoice.invoiceDate() == null) {
            return Optional.of("Fakturadato mangler.");
        }
        return violation(invoice.amount());
    }

    private static Optional<String> violation(BigDecimal amount) {
        if (amount == null) {
            return Optional.of("Beløb mangler.");
        }
        if (amount.signum() <= 0) {
            return Optional.of("Beløbet %s skal være større end 0 kr. En kreditnota registreres ikke som faktura."
                    .formatted(Kroner.format(amount)));
        }
        if (amount.compareTo(Kroner.MAX) > 0) {
            return Optional.of("Beløbet er større end det højeste tilladte, %s".formatted(Kroner.format(Kroner.MAX)));
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            return Optional.of("Beløbet må højst have to decimaler.");
        }
        return Optional.empty();
    }
}
