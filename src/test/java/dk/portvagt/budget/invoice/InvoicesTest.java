package dk.portvagt.budget.invoice;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static dk.portvagt.budget.invoice.InvoiceFixture.CVR;
import static dk.portvagt.budget.invoice.InvoiceFixture.OTHER_CVR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.DanishDay;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.budget.invoice.InvoiceResult.AlreadyBooked;
import dk.portvagt.budget.invoice.InvoiceResult.Done;
import dk.portvagt.budget.invoice.InvoiceResult.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoicesTest {

    private final InvoiceFixture given = new InvoiceFixture();

    @AfterEach
    void the_pool_balances() {
        assertThat(given.pool.drift()).isZero();
    }

    @Test
    void an_invoice_turns_committed_into_spent() {
        assertThat(given.book(given.invoice("F1", "40000.50"))).isEqualTo(new Done());
        assertThat(given.spent()).isEqualByComparingTo("40000.50");
        assertThat(given.pool.pool.position(given.pool.caseNumber).committed()).isEqualByComparingTo("59999.50");
    }

    @Test
    void it_rests_on_the_latest_approval_of_money_for_the_case() {
        long latest = given.pool.approval("EXTRA_FUNDING");
        given.pool.decision("G3", "REJECTED", given.pool.caseNumber);
        given.book(given.invoice("F1", "1"));
        assertThat(given.pool
                        .database
                        .sql("SELECT b.decision_id FROM portvagt.booking b JOIN portvagt.invoice i USING (booking_key)"
                                + " WHERE i.municipality = ? AND b.category = 'software' AND b.office = 'Børn og Unge'")
                        .param(given.pool.municipality)
                        .query(Long.class)
                        .single())
                .isEqualTo(latest);
    }

    @Test
    void the_same_invoice_again_books_nothing() {
        given.book(given.invoice("F1", "40000"));
        assertThat(given.book(given.invoice(" F1 ", "40000.00")))
                .isEqualTo(new AlreadyBooked(before("F1") + " Den bogføres ikke igen."));
        assertThat(given.spent()).isEqualByComparingTo("40000");
    }

    @ParameterizedTest
    @CsvSource({
        "99000104, Omsorg IT A/S, F-10 042",
        "99 00 01 04, omsorg it a/s, f10042",
        "DK99000104, Omsorg IT, F 10-042"
    })
    void an_invoice_typed_otherwise_is_the_same_invoice(String cvr, String vendor, String number) {
        given.book(given.invoice("F10042", "40000"));
        Invoice again = from(cvr, vendor, number, "40000");

        assertThat(given.book(again)).isInstanceOf(AlreadyBooked.class);
        assertThat(given.spent()).isEqualByComparingTo("40000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99000105", "9900010", "990001040", "00000000", "Omsorg IT A/S"})
    void a_number_that_is_no_cvr_number_is_refused(String cvr) {
        assertRefused(
                from(cvr, "Omsorg IT A/S", "F1", "1"),
                "CVR-nummeret \"" + cvr + "\" er ikke gyldigt. Skriv leverandørens 8 cifre, som de står på fakturaen.");
    }

    @Test
    void an_invoice_is_paid_by_the_year_it_is_dated_in() {
        Invoice lastYears = new Invoice(
                "F1",
                CVR,
                "Omsorg IT A/S",
                given.pool.caseNumber,
                ACQUISITION,
                YEAR,
                BigDecimal.TEN,
                LocalDate.of(YEAR - 1, 12, 31));
        assertRefused(
                lastYears,
                "Fakturadatoen 31.12.2025 ligger ikke i budgetåret 2026."
                        + " En faktura betales af det år, den er dateret i.");
    }

    @ParameterizedTest
    @CsvSource({
        "99000104, F-1, 2026-03-31, invoice_paid_once",
        "99000104, f 1, 2026-03-31, invoice_paid_once",
        "99000105, F2, 2026-03-31, invoice_of_vendor",
        ", F2, 2026-03-31, invoice_of_vendor",
        "99000104, --, 2026-03-31, invoice_is_numbered",
        "99000104, F2, 2025-12-31, invoice_dated_in_its_year"
    })
    void the_database_refuses_it_too(String cvr, String number, String date, String rule) {
        given.book(given.invoice("F1", "1"));
        assertThatThrownBy(() -> given.pool
                        .database
                        .sql("""
                                INSERT INTO portvagt.invoice (municipality, cvr, vendor, invoice_number, case_number, line,
                                    year, amount, invoice_date, booking_key, registered_at, registered_by)
                                VALUES (?, ?, 'omsorg it a/s ', ?, ?, 'ACQUISITION', 2026, 1, ?::date, ?, now(), 'x')
                                """)
                        .param(given.pool.municipality)
                        .param(cvr)
                        .param(number)
                        .param(given.pool.caseNumber)
                        .param(date)
                        .param(given.pool.municipality + cvr + number)
                        .update())
                .hasMessageContaining(rule);
    }

    @Test
    void what_is_still_committed_pays_after_withdrawal_and_after_phase_out() {
        given.pool.decision("G3", "REJECTED", given.pool.caseNumber);
        given.pool.decision("WITHDRAWAL", "WITHDRAWN", given.pool.caseNumber);
        given.pool.pool.releaseReserved(given.pool.approved());
        assertThat(given.book(given.invoice("F1", "40000"))).isEqualTo(new Done());

        given.pool.approval("G4");
        given.pool.approval("G5");
        assertThat(given.book(given.invoice("F2", "60000.00"))).isEqualTo(new Done());
        assertThat(given.book(given.invoice("F3", "0.01"))).isInstanceOf(Refused.class);
    }

    @Test
    void offers_what_is_committed_and_not_paid_with_the_vendor_of_earlier_invoices() {
        PayableMoney money = new PayableMoney(given.pool.database);
        given.book(given.invoice("F1", "40000.50"));
        given.pool.appropriate(given.pool.line(ACQUISITION, YEAR + 1), "500");
        given.pool.pool.commitFromPool(ACQUISITION, List.of(YearAmount.of(YEAR + 1, 500)), given.pool.approved());
        given.pool.years.close(YEAR + 1, given.pool.budgetBasis());

        assertThat(money.ofCase(given.pool.municipality, given.pool.caseNumber))
                .singleElement()
                .satisfies(offered -> {
                    assertThat(offered.label())
                            .isEqualTo(given.pool.caseNumber
                                    + " · Omsorg IT A/S · anskaffelse 2026 · 59.999,50 kr. tilbage");
                    assertThat(offered.cvr()).isEqualTo(CVR);
                });
        assertThat(money.ofMunicipality(given.pool.municipality, CVR)).hasSize(1);
        assertThat(money.ofMunicipality(new InvoiceFixture().pool.municipality, CVR))
                .noneMatch(offered -> offered.caseNumber().equals(given.pool.caseNumber));
        assertThat(money.vendor(given.pool.municipality, "99 00 01 04")).isEqualTo("Omsorg IT A/S");
    }

    @Test
    void the_same_number_with_another_amount_is_refused() {
        given.book(given.invoice("F1", "40000"));
        assertRefused(given.invoice("F1", "41000"), before("F1"));
    }

    private String before(String number) {
        return "Faktura " + number + " fra Omsorg IT A/S (CVR 99000104) er allerede bogført "
                + DanishDay.today().format(DateTimeFormatter.ofPattern("dd.MM.uuuu")) + " med 40.000 kr. på sagen "
                + given.pool.caseNumber + " (anskaffelse 2026) af budget-controller.";
    }

    @Test
    void two_vendors_may_use_the_same_number() {
        given.book(given.invoice("F1", "100"));
        assertThat(given.book(from(OTHER_CVR, "Skole IT ApS", "F1", "10"))).isEqualTo(new Done());
    }

    @Test
    void an_invoice_above_what_is_committed_is_refused_with_what_is_missing() {
        assertRefused(
                given.invoice("F1", "100000.50"),
                "Fakturaen overstiger det disponerede beløb på sagen " + given.pool.caseNumber
                        + " (anskaffelse 2026): fakturabeløb 100.000,50 kr., disponeret 100.000 kr., der mangler 0,50 kr.");
        assertThat(given.spent()).isZero();
    }

    @Test
    void a_refused_invoice_can_be_booked_once_the_money_is_there() {
        given.book(given.invoice("F1", "120000"));
        given.pool.pool.commitReserved(ACQUISITION, List.of(YearAmount.of(YEAR, 20_000)), given.pool.approved());
        assertThat(given.book(given.invoice("F1", "120000"))).isEqualTo(new Done());
    }

    @Test
    void in_clarification_and_phase_out_the_reservation_pays_too() {
        given.pool.approval("G4");
        assertThat(given.book(given.invoice("F1", "120000"))).isEqualTo(new Done());
        assertThat(given.pool.pool.position(given.pool.caseNumber).reserved()).isEqualByComparingTo("30000");
    }

    @Test
    void an_unknown_case_is_refused() {
        String unknown = given.pool.caseNumber(4711);
        assertRefused(
                with(unknown, ACQUISITION, YEAR),
                "Sagen " + unknown + " kendes ikke, eller der er ikke bevilget penge til den.");
    }

    @Test
    void a_case_of_another_municipality_is_refused() {
        InvoiceFixture neighbour = new InvoiceFixture();
        assertRefused(
                with(neighbour.pool.caseNumber, ACQUISITION, YEAR),
                "Sagen " + neighbour.pool.caseNumber + " hører ikke til kommune " + given.pool.municipality + ".");
    }

    @Test
    void a_line_the_case_has_no_money_on_is_refused() {
        given.pool.appropriate(given.pool.line(OPERATION, YEAR), "1000000");
        assertThat(given.book(with(given.pool.caseNumber, OPERATION, YEAR))).isInstanceOf(Refused.class);
    }

    @Test
    void a_year_that_is_closed_or_not_opened_is_refused() {
        assertRefused(with(given.pool.caseNumber, ACQUISITION, YEAR + 1), "Budgetåret 2027 er ikke åbnet.");
        given.pool.years.close(YEAR, given.pool.budgetBasis());
        assertRefused(with(given.pool.caseNumber, ACQUISITION, YEAR), "Budgetåret 2026 er lukket.");
    }

    @Test
    void amounts_that_are_none_are_refused() {
        assertRefused(
                given.invoice("F1", "-5"),
                "Beløbet -5 kr. skal være større end 0 kr. En kreditnota hører til rettelserne.");
        assertRefused(
                given.invoice("F1", "0"),
                "Beløbet 0 kr. skal være større end 0 kr. En kreditnota hører til rettelserne.");
        assertRefused(given.invoice("F1", "0.001"), "Beløbet må højst have to decimaler.");
        assertRefused(
                given.invoice("F1", "1e30"), "Beløbet er større end det højeste tilladte, 999.999.999.999,99 kr.");
    }

    @Test
    void an_invoice_with_something_missing_is_refused_by_name() {
        Invoice empty = new Invoice(null, null, null, null, null, YEAR, null, null);
        assertRefused(empty, "Fakturanummer mangler.");
        assertRefused(
                given.invoice("F\u0000", "1"), "Fakturanummer, leverandør og sagsnummer må ikke indeholde styretegn.");
        assertRefused(from(CVR, "x".repeat(201), "F1", "10"), "Fakturanummer og leverandør må højst være på 200 tegn.");
    }

    @Test
    void the_same_invoice_from_two_desks_at_once_is_booked_once() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(8);
        Callable<InvoiceResult> book = () -> given.book(given.invoice("F1", "100"));
        List<Future<InvoiceResult>> answers = desks.invokeAll(Collections.nCopies(8, book));
        desks.shutdown();
        int booked = 0;
        for (Future<InvoiceResult> answer : answers) {
            booked += answer.get() instanceof Done ? 1 : 0;
        }
        assertThat(booked).isEqualTo(1);
        assertThat(given.spent()).isEqualByComparingTo("100");
    }

    private void assertRefused(Invoice invoice, String reason) {
        assertThat(given.book(invoice)).isEqualTo(new Refused(reason));
    }

    private Invoice from(String cvr, String vendor, String number, String amount) {
        return new Invoice(
                number,
                cvr,
                vendor,
                given.pool.caseNumber,
                ACQUISITION,
                YEAR,
                new BigDecimal(amount),
                LocalDate.of(YEAR, 3, 31));
    }

    private Invoice with(String caseNumber, PoolLine line, int year) {
        return new Invoice(
                "F1", CVR, "Omsorg IT A/S", caseNumber, line, year, BigDecimal.TEN, LocalDate.of(year, 3, 31));
    }
}
