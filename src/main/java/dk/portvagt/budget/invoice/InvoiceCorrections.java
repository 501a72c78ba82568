package dk.portvagt.budget.invoice;

import dk.portvagt.budget.Basis;
import dk.portvagt.budget.BudgetYears;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.invoice.InvoiceCorrection.Kind;
import dk.portvagt.budget.invoice.InvoiceCorrection.Ruling;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back booked invoices: a vendor's credit note in part or in full, and a wrong booking in full. Each is a new
 * booking that names the one it corrects, and rests on a decision of somebody who neither booked the invoice nor asked
 * for the correction; the database refuses anything else.
 */
@Component
public class InvoiceCorrections {

    private final CentralPool pool;
    private final BudgetYears years;
    private final CorrectionRegister register;

    InvoiceCorrections(CentralPool pool, BudgetYears years, CorrectionRegister register) {
        this.pool = pool;
        this.years = years;
        this.register = register;
    }

    /**
     * Describes what would be taken back.
     *
     * @param caseNumber the case that gets its money back
     * @param bookedBy user id of the person who booked the invoice
     * @param text in Danish, for the person who decides
     */
    public record Checked(String caseNumber, String bookedBy, String text) {}

    /** Tells whether the vendor's credit note is booked already. */
    boolean isBooked(InvoiceCorrection creditNote, String municipality) {
        return register.isBooked(municipality, creditNote);
    }

    /** Checks the correction before it is decided on. */
    public Outcome<Checked> check(InvoiceCorrection correction, String municipality) {
        return find(correction, municipality)
                .flatMap(invoice -> amount(correction, invoice)
                        .map(amount -> new Checked(
                                String.valueOf(invoice.booked().caseNumber()),
                                invoice.booked().bookedBy(),
                                text(correction, invoice, amount))));
    }

    /**
     * Records the ruling, and takes the money back if it approves. The case gets its money back as committed or
     * reserved; the line gets it if the case is closed.
     */
    @Transactional
    public Outcome<Nothing> decide(InvoiceCorrection correction, Ruling ruling, String municipality) {
        return find(correction, municipality)
                .flatMap(invoice -> amount(correction, invoice).flatMap(amount -> {
                    if (ruling.decidedBy().equals(invoice.booked().bookedBy())
                            || ruling.decidedBy().equals(correction.proposedBy())) {
                        return Outcome.refused(
                                "Den, der har bogført fakturaen eller foreslået rettelsen, kan ikke selv afgøre den.");
                    }
                    return ruling.approved()
                            ? takeBack(correction, invoice, amount, ruling)
                            : reject(correction, invoice, amount, ruling);
                }));
    }

    private Outcome<Nothing> takeBack(
            InvoiceCorrection correction, BookedInvoice invoice, BigDecimal amount, Ruling ruling) {
        String key = "%s:correction-%d".formatted(invoice.booked().key(), register.corrections(invoice) + 1);
        Basis basis = invoice.correction(key, ruling.decidedBy());
        if (!pool.takeBack(invoice.booked().key(), amount, basis).shortfalls().isEmpty()) {
            return Outcome.refused("Pengene er ikke længere bogført som brugt i %d og kan ikke tages tilbage."
                    .formatted(invoice.year()));
        }
        register.add(invoice, correction, amount, ruling, key);
        if (invoice.retired()) {
            pool.releaseAll(invoice.correction(key + ":release", ruling.decidedBy()));
        }
        return Outcome.done();
    }

    private Outcome<Nothing> reject(
            InvoiceCorrection correction, BookedInvoice invoice, BigDecimal amount, Ruling ruling) {
        register.add(invoice, correction, amount, ruling, null);
        return Outcome.done();
    }

    private Outcome<BookedInvoice> find(InvoiceCorrection correction, String municipality) {
        if (Cvr.parse(correction.cvr()).isEmpty()) {
            return Outcome.refused(
                    "CVR-nummeret er ikke gyldigt. Skriv leverandørens 8 cifre, som de står på fakturaen.");
        }
        return register.find(municipality, correction)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("Faktura %s fra CVR %s er ikke bogført i kommunen."
                        .formatted(correction.invoiceNumber(), correction.cvr())));
    }

    /** Returns what the correction takes back. */
    private Outcome<BigDecimal> amount(InvoiceCorrection correction, BookedInvoice invoice) {
        if (years.isClosed(invoice.booked().municipality(), invoice.year())) {
            return Outcome.refused(
                    "Budgetåret %d er lukket. Rettelsen føres i økonomisystemet.".formatted(invoice.year()));
        }
        boolean creditNote = correction.kind() == Kind.CREDIT_NOTE;
        if (creditNote && correction.creditNoteNumber() == null) {
            return Outcome.refused("Kreditnotaens nummer mangler.");
        }
        if (creditNote && register.isBooked(invoice.booked().municipality(), correction)) {
            return Outcome.refused("Kreditnota %s fra %s er allerede bogført."
                    .formatted(correction.creditNoteNumber(), invoice.vendor()));
        }
        BigDecimal left = pool.left(invoice.booked().key(), invoice.booked());
        if (left.signum() == 0) {
            return Outcome.refused("Hele faktura %s er allerede taget tilbage.".formatted(invoice.invoiceNumber()));
        }
        BigDecimal amount = creditNote ? correction.amount() : left;
        if (amount == null
                || amount.signum() <= 0
                || amount.stripTrailingZeros().scale() > 2) {
            return Outcome.refused("Kreditnotaens beløb skal være kroner og øre over 0 kr. ekskl. moms.");
        }
        return amount.compareTo(left) > 0
                ? Outcome.refused("Kreditnotaen er på %s, men der er kun %s tilbage af faktura %s."
                        .formatted(Kroner.format(amount), Kroner.format(left), invoice.invoiceNumber()))
                : Outcome.done(amount);
    }

    private static String text(InvoiceCorrection correction, BookedInvoice invoice, BigDecimal amount) {
        String what = correction.kind() == Kind.CREDIT_NOTE
                ? "Kreditnota " + correction.creditNoteNumber()
                : "Bogføringen er forkert og tages helt tilbage";
        return "%s. %s: %s ekskl. moms.".formatted(invoice.text(), what, Kroner.format(amount));
    }
}
