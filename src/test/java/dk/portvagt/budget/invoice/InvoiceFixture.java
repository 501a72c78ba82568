package dk.portvagt.budget.invoice;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static dk.portvagt.budget.PoolLine.ACQUISITION;

import dk.portvagt.Transactional;
import dk.portvagt.budget.PoolFixture;
import dk.portvagt.budget.YearAmount;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A municipality with a case that has 100.000 kr. committed on the pool this year, and what books its invoices. */
public final class InvoiceFixture {

    /** Made up: valid by its check digit, in a range that is not assigned. */
    public static final String CVR = "99000104";

    public static final String OTHER_CVR = "99000112";

    final PoolFixture pool = new PoolFixture();
    final Invoices invoices;
    final InvoiceCorrections corrections;
    final InvoiceCsv csv;

    InvoiceFixture() {
        invoices = invoices(pool);
        corrections = transactional(new InvoiceCorrections(
                pool.pool, pool.years, new CorrectionRegister(pool.database, Clock.systemUTC())));
        csv = new InvoiceCsv(invoices, corrections, (correction, municipality) -> {
            throw new AssertionError("No credit note here");
        });
        pool.appropriate(pool.acquisition(), "1000000");
        pool.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 150_000)), pool.approved());
        pool.pool.commitReserved(ACQUISITION, List.of(YearAmount.of(YEAR, 100_000)), pool.approved());
    }

    Invoice invoice(String number, String amount) {
        return new Invoice(
                number,
                CVR,
                "Omsorg IT A/S",
                pool.caseNumber,
                ACQUISITION,
                YEAR,
                new BigDecimal(amount),
                LocalDate.of(YEAR, 3, 31));
    }

    InvoiceResult book(Invoice invoice) {
        return invoices.book(invoice, pool.municipality, "budget-controller");
    }

    BigDecimal spent() {
        return pool.pool.position(pool.caseNumber).spent();
    }

    private <T> T transactional(T target) {
        return Transactional.proxy(target, pool.source);
    }

    /** Books invoices of that pool, for tests of what is paid by them. */
    public static Invoices invoices(PoolFixture pool) {
        return Transactional.proxy(
                new Invoices(
                        pool.pool,
                        pool.years,
                        new InvoiceBasis(pool.database),
                        new InvoiceRegister(pool.database, Clock.systemUTC())),
                pool.source);
    }
}
