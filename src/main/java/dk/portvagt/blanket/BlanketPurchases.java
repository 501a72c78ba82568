package dk.portvagt.blanket;

import dk.portvagt.budget.Basis;
import dk.portvagt.budget.BookingResult;
import dk.portvagt.budget.BookingResult.AlreadyBooked;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.Shortfall;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.budget.invoice.Invoice;
import dk.portvagt.budget.invoice.InvoiceResult;
import dk.portvagt.budget.invoice.Invoices;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders and pays on blanket approvals. The approval's money is reserved under its number; an order commits a part of
 * it, and the invoice spends that.
 */
@Component
public class BlanketPurchases {

    private final CentralPool pool;
    private final Invoices invoices;
    private final JdbcClient database;
    private final Clock clock;

    BlanketPurchases(CentralPool pool, Invoices invoices, JdbcClient database, Clock clock) {
        this.pool = pool;
        this.invoices = invoices;
        this.database = database;
        this.clock = clock;
    }

    /** Reserves what the decision grants, in all years or in none. */
    @Transactional
    public BookingResult reserve(BlanketApproval approval, List<YearAmount> granted, String bookedBy) {
        return pool.reserve(PoolLine.ACQUISITION, granted, basis(approval, "reserve", bookedBy));
    }

    /** Gives back what was not ordered. Orders stay committed until they are paid. */
    @Transactional
    public void release(BlanketApproval approval, String bookedBy) {
        pool.releaseReserved(basis(approval, "release", bookedBy));
    }

    /** Tells whether the order would be accepted now, but for other orders on their way; commits nothing. */
    public Outcome<Nothing> check(PurchaseOrder order) {
        LocalDate today = LocalDate.now(clock);
        return PurchasePolicy.check(order, today).then(() -> {
            BigDecimal left = use(order.approval(), today.getYear()).left();
            return left.compareTo(order.amount()) < 0
                    ? Outcome.refused(tooLittle(order, today.getYear(), left))
                    : Outcome.done();
        });
    }

    /** Orders: commits the money and writes the purchase down. A repeated order is done once. */
    @Transactional
    public Outcome<Nothing> order(PurchaseOrder order) {
        LocalDate today = LocalDate.now(clock);
        return PurchasePolicy.check(order, today)
                .then(() -> PurchasePolicy.checkVendor(order))
                .then(() -> {
                    BookingResult result = pool.commitReserved(
                            PoolLine.ACQUISITION,
                            List.of(new YearAmount(today.getYear(), order.amount())),
                            basis(order.approval(), order.key(), order.buyer()));
                    if (!result.shortfalls().isEmpty()) {
                        Shortfall shortfall = result.shortfalls().get(0);
                        return Outcome.refused(tooLittle(order, today.getYear(), shortfall.available()));
                    }
                    if (!(result instanceof AlreadyBooked)) {
                        insert(order, today);
                    }
                    return Outcome.done();
                });
    }

    private void insert(PurchaseOrder order, LocalDate today) {
        database.sql("""
                        INSERT INTO portvagt.blanket_purchase (booking_key, approval, decision_id, subject, amount,
                            data_class, cvr, vendor, buyer, approved_by, ordered_on)
                        VALUES (:key, :approval, :decision, :subject, :amount, :data, :cvr, :vendor, :buyer, :approvedBy,
                            :today)""")
                .param("key", key(order.approval(), order.key()))
                .param("approval", order.approval().number().toString())
                .param("decision", order.approval().decisionId())
                .param("subject", order.subject())
                .param("amount", order.amount())
                .param("data", order.data().name())
                .param("cvr", order.vendor().cvr())
                .param("vendor", order.vendor().name())
                .param("buyer", order.buyer())
                .param("approvedBy", order.approvedBy())
                .param("today", today)
                .update();
    }

    /**
     * Pays the invoice of an order and frees what the order was too high. Refuses an invoice of more than was ordered:
     * the rest of the commitments belongs to other orders.
     *
     * @param amount DKK without VAT; null when it is not readable
     * @param registeredBy user id
     */
    @Transactional
    public Outcome<Nothing> pay(
            PurchaseOrder order,
            String invoiceNumber,
            @Nullable LocalDate invoiceDate,
            @Nullable BigDecimal amount,
            String registeredBy) {
        if (amount != null && amount.compareTo(order.amount()) > 0) {
            return Outcome.refused(("Fakturaen er på %s, men der er bestilt for %s. Send den retur, eller bestil"
                            + " forskellen som et køb for sig.")
                    .formatted(Kroner.format(amount), Kroner.format(order.amount())));
        }
        int year = LocalDate.now(clock).getYear();
        InvoiceResult result = invoices.book(
                new Invoice(
                        invoiceNumber,
                        order.vendor().cvr(),
                        order.vendor().name(),
                        order.approval().number().toString(),
                        PoolLine.ACQUISITION,
                        invoiceDate == null ? year : invoiceDate.getYear(),
                        amount,
                        invoiceDate),
                order.approval().terms().municipality(),
                registeredBy);
        if (result instanceof InvoiceResult.Refused refused) {
            return Outcome.refused(refused.reason());
        }
        if (result instanceof InvoiceResult.AlreadyBooked before) {
            return Outcome.refused(before.sentence());
        }
        free(order, order.amount().subtract(amount), registeredBy);
        return Outcome.done();
    }

    /**
     * Frees the rest of an order: for other orders while its year is open, otherwise for the line of the year to which
     * the closing carried it. What the closing gave back is free already.
     */
    private void free(PurchaseOrder order, BigDecimal rest, String by) {
        if (rest.signum() == 0) {
            return;
        }
        Basis basis = basis(order.approval(), order.key() + ":rest", by);
        int ordered = yearOf(order);
        pool.yearHolding(PoolLine.ACQUISITION, ordered, basis).ifPresent(year -> {
            if (year == ordered) {
                pool.takeBack(key(order.approval(), order.key()), rest, basis);
            } else {
                pool.giveBackCommitted(
                        new LineYear(order.approval().terms().municipality(), PoolLine.ACQUISITION, year), rest, basis);
            }
        });
    }

    private int yearOf(PurchaseOrder order) {
        return database.sql("SELECT ordered_on FROM portvagt.blanket_purchase WHERE booking_key = :key")
                .param("key", key(order.approval(), order.key()))
                .query(LocalDate.class)
                .single()
                .getYear();
    }

    /** Gives up an order: its money can be ordered for again. */
    @Transactional
    public void cancel(PurchaseOrder order, String by) {
        free(order, order.amount(), by);
    }

    /** Returns how much of the approval is used in the year. */
    public BlanketUse use(BlanketApproval approval, int year) {
        BigDecimal left = database.sql("""
                        SELECT coalesce(sum(balance), 0) FROM portvagt.account
                        WHERE case_number = :number AND year = :year AND line = 'ACQUISITION' AND kind = 'RESERVED'""")
                .param("number", approval.number().toString())
                .param("year", year)
                .query(BigDecimal.class)
                .single();
        return new BlanketUse(year, approval.terms().yearlyLimit(), left);
    }

    private static String tooLittle(PurchaseOrder order, int year, BigDecimal left) {
        return "Købet er på %s. Der er %s tilbage på rammen i %d."
                .formatted(Kroner.format(order.amount()), Kroner.format(left), year);
    }

    private static Basis basis(BlanketApproval approval, String step, String bookedBy) {
        return new Basis(
                key(approval, step),
                approval.decisionId(),
                approval.terms().municipality(),
                approval.number().toString(),
                approval.terms().category().name().toLowerCase(Locale.ROOT),
                approval.terms().office(),
                bookedBy);
    }

    private static String key(BlanketApproval approval, String step) {
        return approval.number() + ":" + step;
    }
}
