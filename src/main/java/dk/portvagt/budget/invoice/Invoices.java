package dk.portvagt.budget.invoice;

import dk.portvagt.budget.BookingResult;
import dk.portvagt.budget.BudgetYears;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.Shortfall;
import dk.portvagt.budget.invoice.InvoiceBasis.Approval;
import dk.portvagt.budget.invoice.InvoiceRegister.Registered;
import dk.portvagt.budget.invoice.InvoiceResult.AlreadyBooked;
import dk.portvagt.budget.invoice.InvoiceResult.Done;
import dk.portvagt.budget.invoice.InvoiceResult.Refused;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books invoices as spent. Refuses an invalid invoice with a reason, never with an exception. */
@Component
public class Invoices {

    private static final DateTimeFormatter DANISH_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final CentralPool pool;
    private final BudgetYears years;
    private final InvoiceBasis basis;
    private final InvoiceRegister register;

    Invoices(CentralPool pool, BudgetYears years, InvoiceBasis basis, InvoiceRegister register) {
        this.pool = pool;
        this.years = years;
        this.basis = basis;
        this.register = register;
    }

    /**
     * Books the invoice once, because a vendor uses an invoice number once in a municipality.
     *
     * @param municipality the municipality that the case must belong to
     * @param registeredBy user id
     */
    @Transactional
    public InvoiceResult book(Invoice invoice, String municipality, String registeredBy) {
        Optional<String> refusal = InvoiceRules.check(invoice, municipality).refusal();
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        register.lock(municipality, invoice);
        Optional<Registered> before = register.find(municipality, invoice);
        if (before.isPresent()) {
            return repeated(before.get(), invoice);
        }
        if (years.isClosed(municipality, invoice.year())) {
            return new Refused("Budgetåret %d er lukket.".formatted(invoice.year()));
        }
        if (!years.isOpened(municipality, invoice.year())) {
            return new Refused("Budgetåret %d er ikke åbnet.".formatted(invoice.year()));
        }
        Optional<Approval> approval = basis.latest(municipality, invoice.caseNumber());
        if (approval.isEmpty()) {
            return new Refused(
                    "Sagen %s kendes ikke, eller der er ikke bevilget penge til den.".formatted(invoice.caseNumber()));
        }
        return pay(invoice, municipality, registeredBy, approval.get());
    }

    private InvoiceResult pay(Invoice invoice, String municipality, String registeredBy, Approval approval) {
        long id = register.nextId();
        String key = "%s:invoice-%d".formatted(invoice.caseNumber(), id);
        BookingResult result = pool.spend(
                invoice.line(),
                invoice.year(),
                invoice.amount(),
                approval.basis(key, municipality, invoice.caseNumber(), registeredBy),
                approval.reservedMayPay());
        if (!result.shortfalls().isEmpty()) {
            return new Refused(tooLarge(result.shortfalls().get(0), invoice));
        }
        register.add(id, municipality, invoice, key, registeredBy);
        return new Done();
    }

    private static InvoiceResult repeated(Registered before, Invoice invoice) {
        String sentence = "Faktura %s fra %s (CVR %s) er allerede bogført %s med %s på sagen %s (%s %d) af %s."
                .formatted(
                        invoice.invoiceNumber(),
                        invoice.vendor(),
                        invoice.cvr(),
                        before.registeredOn().format(DANISH_DAY),
                        Kroner.format(before.amount()),
                        before.caseNumber(),
                        before.line().danishName(),
                        before.year(),
                        before.registeredBy());
        return before.isSameAs(invoice)
                ? new AlreadyBooked(sentence + " Den bogføres ikke igen.")
                : new Refused(sentence);
    }

    private static String tooLarge(Shortfall shortfall, Invoice invoice) {
        return "Fakturaen overstiger det disponerede beløb på sagen %s (%s %d): fakturabeløb %s, disponeret %s, der mangler %s"
                .formatted(
                        invoice.caseNumber(),
                        invoice.line().danishName(),
                        invoice.year(),
                        Kroner.format(shortfall.requested()),
                        Kroner.format(shortfall.available()),
                        Kroner.format(shortfall.missing()));
    }
}
