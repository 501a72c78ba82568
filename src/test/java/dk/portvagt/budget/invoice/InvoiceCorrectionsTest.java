package dk.portvagt.budget.invoice;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static dk.portvagt.budget.PoolFixture.kr;
import static dk.portvagt.budget.invoice.InvoiceFixture.CVR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.budget.BookingResult.Booked;
import dk.portvagt.budget.CasePosition;
import dk.portvagt.budget.invoice.InvoiceCorrection.Kind;
import dk.portvagt.budget.invoice.InvoiceCorrection.Ruling;
import dk.portvagt.budget.invoice.InvoiceResult.AlreadyBooked;
import dk.portvagt.budget.invoice.InvoiceResult.Done;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceCorrectionsTest {

    private static final Ruling APPROVED = new Ruling(true, "Kreditnotaen er set", "manager");

    private final InvoiceFixture given = new InvoiceFixture();

    @BeforeEach
    void an_invoice_is_booked() {
        given.book(given.invoice("F1", "40000"));
    }

    @AfterEach
    void the_pool_balances() {
        assertThat(given.pool.drift()).isZero();
    }

    @Test
    void a_credit_note_is_a_new_booking_that_names_the_one_it_corrects() {
        assertThat(decide(creditNote("K1", "1000.50"))).isEqualTo(Outcome.done());

        assertThat(money().spent()).isEqualByComparingTo("38999.50");
        assertThat(money().committed()).isEqualByComparingTo("61000.50");
        assertThat(count("""
                SELECT count(*) FROM portvagt.booking correction
                JOIN portvagt.booking corrected ON corrected.id = correction.corrects
                JOIN portvagt.invoice paid ON paid.booking_key = corrected.booking_key
                JOIN portvagt.invoice_correction decided ON decided.booking_key = correction.booking_key
                WHERE correction.municipality = ? AND correction.operation = 'CORRECT'
                    AND correction.amount = 1000.50 AND corrected.amount = 40000 AND paid.amount = 40000
                    AND correction.booked_by = 'manager' AND decided.decision_reason = 'Kreditnotaen er set'""")).isEqualTo(1);
    }

    @Test
    void credit_notes_together_take_back_no_more_than_the_invoice() {
        decide(creditNote("K1", "30000"));
        assertRefused(
                creditNote("K2", "10000.01"),
                "Kreditnotaen er på 10.000,01 kr., men der er kun 10.000 kr. tilbage af faktura F1.");
        assertThat(decide(creditNote("K2", "10000"))).isEqualTo(Outcome.done());
        assertRefused(creditNote("K3", "1"), "Hele faktura F1 er allerede taget tilbage.");
        assertThat(money().spent()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"K-1", "k 1"})
    void the_same_credit_note_twice_is_refused(String number) {
        decide(creditNote("K1", "1000"));
        assertRefused(creditNote(number, "2000"), "Kreditnota " + number + " fra Omsorg IT A/S er allerede bogført.");
        assertThat(money().spent()).isEqualByComparingTo("39000");
    }

    @Test
    void a_wrong_booking_is_taken_back_once_and_the_invoice_can_be_booked_again() {
        decide(creditNote("K1", "1000"));
        assertThat(decide(reversal("F1"))).isEqualTo(Outcome.done());
        assertRefused(reversal("F1"), "Hele faktura F1 er allerede taget tilbage.");
        assertThat(money().spent()).isZero();

        assertThat(given.book(given.invoice("F1", "4000"))).isEqualTo(new Done());
        assertThat(given.book(given.invoice("F1", "4000"))).isInstanceOf(AlreadyBooked.class);
        assertThat(money().spent()).isEqualByComparingTo("4000");
        assertThat(decide(reversal("F1"))).isEqualTo(Outcome.done());
    }

    @Test
    void an_invoice_that_was_only_credited_stays_booked() {
        decide(creditNote("K1", "40000"));
        assertThat(given.book(given.invoice("F1", "40000"))).isInstanceOf(AlreadyBooked.class);
    }

    @Test
    void money_of_two_kinds_goes_back_to_the_kind_it_came_from() {
        given.pool.approval("G4");
        given.book(given.invoice("F2", "80000"));

        decide(correction(Kind.CREDIT_NOTE, "F2", "K1", "30000"));

        assertThat(money().reserved()).isEqualByComparingTo("50000");
        assertThat(money().committed()).isEqualByComparingTo("10000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget-controller", "proposer"})
    void nobody_decides_on_what_he_booked_or_asked_for(String person) {
        assertThat(given.corrections
                        .decide(creditNote("K1", "1"), new Ruling(true, "Ja", person), given.pool.municipality)
                        .refusal())
                .contains("Den, der har bogført fakturaen eller foreslået rettelsen, kan ikke selv afgøre den.");
        assertThat(money().spent()).isEqualByComparingTo("40000");
    }

    @Test
    void a_rejection_is_kept_and_moves_no_money() {
        Ruling rejected = new Ruling(false, "Ikke aftalt", "manager");
        assertThat(given.corrections.decide(creditNote("K1", "1000"), rejected, given.pool.municipality))
                .isEqualTo(Outcome.done());
        assertThat(money().spent()).isEqualByComparingTo("40000");
        assertThat(count("SELECT count(*) FROM portvagt.invoice_correction WHERE municipality = ?"
                        + " AND outcome = 'REJECTED' AND decision_reason = 'Ikke aftalt'"))
                .isEqualTo(1);
        assertThat(decide(creditNote("K1", "1000"))).isEqualTo(Outcome.done());
    }

    @Test
    void a_closed_case_keeps_no_money_that_comes_back() {
        given.pool.pool.releaseAll(given.pool.approved());
        given.pool.approval("G5");
        BigDecimal before = given.pool.pool.available(given.pool.acquisition());

        decide(creditNote("K1", "1000.50"));

        assertThat(money().committed()).isZero();
        assertThat(given.pool.pool.available(given.pool.acquisition())).isEqualByComparingTo(before.add(kr("1000.50")));
    }

    @Test
    void a_closed_year_an_unknown_invoice_and_that_of_a_neighbour_are_refused() {
        assertRefused(
                correction(Kind.REVERSAL, "F9", null, null), "Faktura F9 fra CVR 99000104 er ikke bogført i kommunen.");
        InvoiceFixture neighbour = new InvoiceFixture();
        assertThat(given.corrections
                        .decide(reversal("F1"), APPROVED, neighbour.pool.municipality)
                        .refusal())
                .contains("Faktura F1 fra CVR 99000104 er ikke bogført i kommunen.");
        given.pool.years.close(YEAR, given.pool.budgetBasis());
        assertRefused(reversal("F1"), "Budgetåret 2026 er lukket. Rettelsen føres i økonomisystemet.");
    }

    @Test
    void the_database_refuses_to_take_back_an_invoice_without_a_decision() {
        String key = invoiceBooking();
        assertThatThrownBy(() -> given.pool.transaction.executeWithoutResult(
                        status -> assertThat(given.pool.pool.takeBack(key, kr("1"), given.pool.approved()))
                                .isEqualTo(new Booked())))
                .hasStackTraceContaining("takes back an invoice without a decision");
        assertThat(money().spent()).isEqualByComparingTo("40000");
    }

    @ParameterizedTest
    @CsvSource({
        "budget-controller, proposer, 1, Funktionsadskillelse",
        "manager, manager, 1, correction_decided_by_another",
        "manager, proposer, 2, do not take back"
    })
    void the_database_refuses_the_wrong_decision(String decidedBy, String proposedBy, int amount, String rule) {
        String key = invoiceBooking();
        var basis = given.pool.approved();
        assertThatThrownBy(() -> given.pool.transaction.executeWithoutResult(status -> {
                    given.pool.pool.takeBack(key, kr("1"), basis);
                    given.pool
                            .database
                            .sql("""
                                    INSERT INTO portvagt.invoice_correction (municipality, invoice_id, kind, cvr, amount,
                                        reason, proposed_by, outcome, decision_reason, decided_by, decided_at, booking_key)
                                    SELECT municipality, id, 'REVERSAL', cvr, ?, 'Forkert', ?, 'APPROVED', 'Ja', ?, now(), ?
                                    FROM portvagt.invoice WHERE booking_key = ?""")
                            .param(amount)
                            .param(proposedBy)
                            .param(decidedBy)
                            .param(basis.key())
                            .param(key)
                            .update();
                }))
                .hasStackTraceContaining(rule);
        assertThat(money().spent()).isEqualByComparingTo("40000");
    }

    private String invoiceBooking() {
        return given.pool
                .database
                .sql("SELECT booking_key FROM portvagt.invoice WHERE municipality = ?")
                .param(given.pool.municipality)
                .query(String.class)
                .single();
    }

    private long count(String query) {
        return given.pool
                .database
                .sql(query)
                .param(given.pool.municipality)
                .query(Long.class)
                .single();
    }

    private CasePosition money() {
        return given.pool.pool.position(given.pool.caseNumber);
    }

    private Outcome<Nothing> decide(InvoiceCorrection correction) {
        return given.corrections.decide(correction, APPROVED, given.pool.municipality);
    }

    private void assertRefused(InvoiceCorrection correction, String reason) {
        assertThat(decide(correction).refusal()).contains(reason);
    }

    private static InvoiceCorrection creditNote(String number, String amount) {
        return correction(Kind.CREDIT_NOTE, "f-1", number, amount);
    }

    private static InvoiceCorrection reversal(String invoice) {
        return correction(Kind.REVERSAL, invoice, null, null);
    }

    private static InvoiceCorrection correction(Kind kind, String invoice, String number, String amount) {
        return new InvoiceCorrection(
                kind, CVR, invoice, number, amount == null ? null : new BigDecimal(amount), "Derfor", "proposer");
    }
}
