package dk.portvagt.budget.invoice;

import dk.portvagt.budget.Kroner;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/** Validates an invoice before the pool books it. Each fault is a Danish message. */
final class InvoiceRules {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_SHOWN = 40;
    private static final DateTimeFormatter DANISH_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private InvoiceRules() {}

    static Outcome<Nothing> check(Invoice invoice, String municipality) {
        if (invoice.invoiceNumber().isEmpty()) {
            return Outcome.refused("Fakturanummer mangler.");
        }
        if (invoice.invoiceNumber().chars().noneMatch(Character::isLetterOrDigit)) {
            return Outcome.refused("Fakturanummeret skal indeholde bogstaver eller tal.");
        }
        if (Cvr.parse(invoice.cvr()).isEmpty()) {
            return Outcome.refused(
                    "CVR-nummeret \"%s\" er ikke gyldigt. Skriv leverandørens 8 cifre, som de står på fakturaen."
                            .formatted(shown(invoice.cvr())));
        }
        if (invoice.vendor().isEmpty()) {
            return Outcome.refused("Leverandør mangler.");
        }
        if (invoice.invoiceNumber().length() > LONGEST_TEXT || invoice.vendor().length() > LONGEST_TEXT) {
            return Outcome.refused("Fakturanummer og leverandør må højst være på %d tegn.".formatted(LONGEST_TEXT));
        }
        if (Stream.of(invoice.invoiceNumber(), invoice.vendor(), invoice.caseNumber())
                .anyMatch(text -> text.chars().anyMatch(Character::isISOControl))) {
            return Outcome.refused("Fakturanummer, leverandør og sagsnummer må ikke indeholde styretegn.");
        }
        if (invoice.caseNumber().isEmpty()) {
            return Outcome.refused("Sagsnummer mangler.");
        }
        if (!invoice.caseNumber().startsWith(municipality + "-")) {
            return Outcome.refused("Sagen %s hører ikke til kommune %s.".formatted(invoice.caseNumber(), municipality));
        }
        if (invoice.line() == null) {
            return Outcome.refused("Budgetlinje mangler.");
        }
        if (invoice.invoiceDate() == null) {
            return Outcome.refused("Fakturadato mangler.");
        }
        if (invoice.invoiceDate().getYear() != invoice.year()) {
            return Outcome.refused(
                    "Fakturadatoen %s ligger ikke i budgetåret %d. En faktura betales af det år, den er dateret i."
                            .formatted(invoice.invoiceDate().format(DANISH_DAY), invoice.year()));
        }
        return check(invoice.amount());
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static Outcome<Nothing> check(BigDecimal amount) {
        if (amount == null) {
            return Outcome.refused("Beløb mangler.");
        }
        if (amount.signum() <= 0) {
            return Outcome.refused("Beløbet %s skal være større end 0 kr. En kreditnota hører til rettelserne."
                    .formatted(Kroner.format(amount)));
        }
        if (amount.compareTo(Kroner.MAX) > 0) {
            return Outcome.refused(
                    "Beløbet er større end det højeste tilladte, %s".formatted(Kroner.format(Kroner.MAX)));
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            return Outcome.refused("Beløbet må højst have to decimaler.");
        }
        return Outcome.done();
    }
}
