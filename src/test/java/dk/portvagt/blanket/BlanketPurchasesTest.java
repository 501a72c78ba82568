package dk.portvagt.blanket;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static dk.portvagt.budget.PoolFixture.kr;
import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.portvagt.Transactional;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.DataClass;
import dk.portvagt.acquisition.TestCaseNumbers;
import dk.portvagt.blanket.BlanketTerms.Vendor;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.CarryOver;
import dk.portvagt.budget.CasePosition;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.PoolFixture;
import dk.portvagt.budget.TestPaper;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.budget.invoice.InvoiceFixture;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/** Orders on a blanket approval of 20.000 kr. a year and 5.000 kr. a purchase, against the real database. */
class BlanketPurchasesTest {

    private static final Vendor VENDOR = new Vendor(InvoiceFixture.CVR, "Skærmhuset ApS");
    private static final LocalDate TODAY = LocalDate.of(YEAR, 6, 1);
    private static final Clock CLOCK = Clock.fixed(
            TODAY.atTime(12, 0).atZone(ZoneId.of("Europe/Copenhagen")).toInstant(), ZoneId.of("Europe/Copenhagen"));

    private final PoolFixture pool = new PoolFixture();
    private final BlanketApprovals approvals = Transactional.proxy(
            new BlanketApprovals(
                    pool.database, new BlanketRules(pool.years, CLOCK), TestCaseNumbers.in(pool.database), CLOCK),
            pool.source);
    private final BlanketPurchases purchases = Transactional.proxy(
            new BlanketPurchases(pool.pool, InvoiceFixture.invoices(pool), pool.database, CLOCK), pool.source);

    private BlanketApproval approval;

    @BeforeEach
    void an_approved_blanket() {
        pool.appropriate(pool.acquisition(), "100000");
        approval = approve(terms("20000", "5000", null));
    }

    @AfterEach
    void nothing_has_drifted() {
        assertThat(pool.drift()).isZero();
    }

    @Test
    void an_order_commits_its_money_and_the_invoice_spends_it() {
        assertThat(purchases.order(order("1", "4000")).isDone()).isTrue();
        assertThat(money().committed()).isEqualByComparingTo("4000");

        Outcome<Nothing> paid = purchases.pay(order("1", "4000"), "F-1", TODAY, kr("3800.50"), "budget-controller");

        assertThat(paid.isDone()).isTrue();
        assertThat(money().spent()).isEqualByComparingTo("3800.50");
        assertThat(money().committed()).isZero();
        assertThat(purchases.use(approval, YEAR).used()).isEqualByComparingTo("3800.50");
    }

    @Test
    void an_invoice_of_more_than_was_ordered_is_refused_and_takes_nothing_from_other_orders() {
        purchases.order(order("1", "1000"));
        purchases.order(order("2", "5000"));

        assertThat(purchases
                        .pay(order("1", "1000"), "F-1", TODAY, kr("1000.01"), "budget-controller")
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("der er bestilt for 1.000 kr."));
        assertThat(money().committed()).isEqualByComparingTo("6000");
    }

    @Test
    void an_order_that_is_given_up_can_be_ordered_for_again() {
        purchases.order(order("1", "5000"));
        purchases.cancel(order("1", "5000"), "requester");

        assertThat(purchases.use(approval, YEAR).left()).isEqualByComparingTo("20000");
    }

    @Test
    void the_rest_of_an_order_of_a_closed_year_is_freed_in_the_year_that_holds_it() {
        pool.appropriate(pool.line(ACQUISITION, YEAR + 1), "1000");
        purchases.order(order("1", "4000"));
        purchases.order(order("2", "1000"));
        pool.close(YEAR, new CarryOver(Map.of(), Map.of()), pool.carryOverBasis());

        purchases.cancel(order("1", "4000"), "requester");
        purchases.cancel(order("1", "4000"), "requester");

        assertThat(money().committed()).isEqualByComparingTo("1000");
        assertThat(pool.pool.available(pool.line(ACQUISITION, YEAR + 1))).isEqualByComparingTo("5000");
    }

    @Test
    void what_a_closing_gave_back_is_not_freed_from_other_orders() {
        pool.appropriate(pool.line(ACQUISITION, YEAR + 1), "1000");
        purchases.order(order("1", "4000"));
        String number = approval.number().toString();
        pool.close(
                YEAR,
                new CarryOver(Map.of(), Map.of(ACQUISITION, Set.of(number))),
                Basis.ofBudget(
                        number + ":close",
                        pool.carryOver(YEAR, List.of(Grant.giveBack(ACQUISITION, YEAR, number))),
                        pool.municipality,
                        "budget-controller"));

        purchases.cancel(order("1", "4000"), "requester");

        assertThat(money().committed()).isZero();
        assertThat(pool.pool.available(pool.line(ACQUISITION, YEAR + 1))).isEqualByComparingTo("1000");
    }

    @Test
    void what_the_approval_does_not_cover_is_refused_with_the_reason() {
        assertRefused(order("1", "5000.01"), "højst 5.000 kr. pr. køb");
        assertRefused(order("1", "0"), "større end 0 kr.");
        assertRefused(with(DataClass.SENSITIVE, VENDOR, "requester"), "højst almindelige personoplysninger");
        assertRefused(with(DataClass.NONE, new Vendor(InvoiceFixture.OTHER_CVR, "Andre"), "requester"), "kun køb hos");
        assertRefused(with(DataClass.NONE, VENDOR, "operations"), "ikke blandt dem");
        assertThat(money().committed()).isZero();
    }

    @Test
    void the_database_refuses_money_without_a_purchase_and_a_purchase_outside_the_approval() {
        Basis basis = new Basis(
                approval.number() + ":forged",
                approval.decisionId(),
                pool.municipality,
                approval.number().toString(),
                "hardware",
                "Børn og Unge",
                "somebody");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> pool.pool.commitReserved(ACQUISITION, List.of(YearAmount.of(YEAR, 1)), basis))
                .withMessageContaining("without a purchase");

        assertForged(5_000, "requester", TODAY, true);
        assertForged(5_001, "requester", TODAY, false);
        assertForged(5_000, "operations", TODAY, false);
        assertForged(5_000, "requester", LocalDate.of(YEAR + 1, 1, 1), false);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> pool.database
                        .sql("UPDATE portvagt.blanket_approval SET purchase_limit = 20000")
                        .update());
    }

    /** Writes a purchase down with all but the booking, as code would that asks no rule. */
    private void assertForged(int amount, String buyer, LocalDate on, boolean within) {
        Runnable insert = () -> pool.database
                .sql("""
                        INSERT INTO portvagt.blanket_purchase (booking_key, approval, decision_id, subject, amount,
                            data_class, cvr, vendor, buyer, ordered_on)
                        VALUES (:key, :approval, :decision, 'Skærm', :amount, 'NONE', :cvr, 'Skærmhuset', :buyer, :on)""")
                .param("key", approval.number() + ":forged-" + amount + buyer + on)
                .param("approval", approval.number().toString())
                .param("decision", approval.decisionId())
                .param("amount", amount)
                .param("cvr", VENDOR.cvr())
                .param("buyer", buyer)
                .param("on", on)
                .update();
        if (within) {
            insert.run();
        } else {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(insert::run)
                    .withMessageContaining("outside blanket approval");
        }
    }

    @Test
    void whoever_approves_a_purchase_is_not_its_buyer() {
        BlanketApproval approved = approve(terms("10000", "5000", "system-owner"));
        PurchaseOrder own = new PurchaseOrder(
                "1", approved, "Skærm", kr("100"), DataClass.NONE, VENDOR, "system-owner", "system-owner");
        PurchaseOrder unapproved =
                new PurchaseOrder("2", approved, "Skærm", kr("100"), DataClass.NONE, VENDOR, "requester", null);

        assertThat(purchases.order(own).refusal()).isPresent();
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> purchases.order(unapproved));
        assertThat(pool.pool.position(approved.number().toString()).committed()).isZero();
    }

    @Test
    void terms_that_the_steering_group_cannot_approve_are_refused() {
        assertThat(approvals.propose(terms("1000", "5000", null), null).refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("ikke være større end rammen"));
        assertThat(approvals.propose(until(LocalDate.of(YEAR + 1, 1, 1)), null).refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("intet budget for " + (YEAR + 1)));
        assertThat(approvals.propose(until(LocalDate.of(YEAR, 5, 31)), null).refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("allerede ophørt"));
    }

    @Test
    void a_framework_agreement_is_enough_without_a_vendor() {
        BlanketTerms named = terms("20000", "5000", null);
        BlanketTerms agreement = new BlanketTerms(
                named.municipality(),
                named.title(),
                named.office(),
                named.category(),
                null,
                "SKI 02.03",
                named.yearlyLimit(),
                named.purchaseLimit(),
                named.mostSensitive(),
                named.validFrom(),
                named.validUntil(),
                named.buyers(),
                null,
                named.proposedBy());

        assertThat(approvals.propose(agreement, null).isDone()).isTrue();
    }

    @Test
    void what_was_not_ordered_goes_back_to_the_pool_when_the_approval_ends() {
        purchases.order(order("1", "4000"));
        purchases.release(approval, "portvagt");

        assertThat(money().reserved()).isZero();
        assertThat(money().committed()).isEqualByComparingTo("4000");
        assertThat(pool.pool.available(pool.acquisition())).isEqualByComparingTo("96000");
    }

    @Test
    void sixteen_at_once_order_what_there_is_and_not_an_øre_more() throws Exception {
        ExecutorService buyers = Executors.newFixedThreadPool(16);
        CyclicBarrier start = new CyclicBarrier(16);
        List<CompletableFuture<Outcome<Nothing>>> orders = IntStream.range(0, 16)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return purchases.order(order("race-" + number, "3000.10"));
                        },
                        buyers))
                .toList();

        List<Outcome<Nothing>> answers =
                orders.stream().map(CompletableFuture::join).toList();
        buyers.shutdownNow();

        assertThat(answers).filteredOn(Outcome::isDone).hasSize(6);
        assertThat(answers)
                .filteredOn(answer -> !answer.isDone())
                .hasSize(10)
                .allSatisfy(answer -> assertThat(answer.refusal().orElseThrow()).contains("tilbage på rammen"));
        assertThat(money().committed()).isEqualByComparingTo("18000.60");
        assertThat(purchases.use(approval, YEAR).left()).isEqualByComparingTo("1999.40");
    }

    private BlanketApproval approve(BlanketTerms terms) {
        CaseNumber number = approvals.propose(terms, null).orThrow(IllegalStateException::new);
        List<YearAmount> granted = List.of(new YearAmount(YEAR, terms.yearlyLimit()));
        long paper = TestPaper.asking(
                pool.database,
                pool.municipality,
                number.toString(),
                List.of(Grant.reserve(ACQUISITION, granted.get(0))));
        pool.database
                .sql("""
                        INSERT INTO portvagt.decision (municipality, case_number, subject, outcome, authority, decided_on,
                            decided_by, paper_id)
                        VALUES (?, ?, 'BLANKET_APPROVAL', 'APPROVED', 'CHAIR', DATE '2026-03-01', 'steering-chair', ?)
                        """)
                .param(pool.municipality)
                .param(number.toString())
                .param(paper)
                .update();
        BlanketApproval approved = approvals.find(pool.municipality, number).orElseThrow();
        assertThat(purchases.reserve(approved, granted, "portvagt").shortfalls())
                .isEmpty();
        return approved;
    }

    private BlanketTerms terms(String yearly, String purchase, String approver) {
        return terms(kr(yearly), kr(purchase), LocalDate.of(YEAR, 12, 31), approver);
    }

    private BlanketTerms until(LocalDate day) {
        return terms(kr("20000"), kr("5000"), day, null);
    }

    private BlanketTerms terms(BigDecimal yearly, BigDecimal purchase, LocalDate until, String approver) {
        return new BlanketTerms(
                pool.municipality,
                "Skærme og tilbehør",
                "Børn og Unge",
                Category.HARDWARE,
                VENDOR,
                null,
                yearly,
                purchase,
                DataClass.ORDINARY,
                LocalDate.of(YEAR, 1, 1),
                until,
                List.of("requester", "system-owner"),
                approver,
                "secretariat");
    }

    private PurchaseOrder order(String key, String amount) {
        return new PurchaseOrder(key, approval, "Skærme", kr(amount), DataClass.NONE, VENDOR, "requester", null);
    }

    private PurchaseOrder with(DataClass data, Vendor vendor, String buyer) {
        return new PurchaseOrder("1", approval, "Skærme", kr("100"), data, vendor, buyer, null);
    }

    private void assertRefused(PurchaseOrder order, String reason) {
        assertThat(purchases.check(order).refusal())
                .hasValueSatisfying(said -> assertThat(said).contains(reason));
        assertThat(purchases.order(order)).isEqualTo(purchases.check(order));
    }

    private CasePosition money() {
        return pool.pool.position(approval.number().toString());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
