package dk.portvagt.gate;

import static dk.portvagt.meeting.SteeringGroup.YEAR;
import static dk.portvagt.meeting.SteeringGroup.acquisition;
import static dk.portvagt.meeting.SteeringGroup.kr;
import static dk.portvagt.meeting.SteeringGroup.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.portvagt.PortvagtTest;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.BookingResult;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.Shortfall;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.meeting.SteeringGroup;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class ReviewFundsTest {

    private static final Funding INVESTMENT =
            new Funding(PoolLine.ACQUISITION, List.of(YearAmount.of(YEAR, 300_000), YearAmount.of(YEAR + 1, 200_000)));

    @Autowired
    private SteeringGroup group;

    @Autowired
    private ReviewFunds funds;

    @Autowired
    private ReviewAsks asks;

    @Autowired
    private ReviewBookings bookings;

    @Autowired
    private CentralPool pool;

    private String municipality;
    private Review review;

    @BeforeEach
    void review() {
        municipality = group.newMunicipality();
        review = group.review(municipality, Gate.G2);
        group.give(acquisition(municipality, YEAR), 250_000);
        group.give(acquisition(municipality, YEAR + 1), 150_000);
        group.give(operation(municipality, YEAR), 80_000);
    }

    @Test
    void tells_what_each_year_lacks() {
        assertThat(funds.missing(review, INVESTMENT))
                .extracting(Shortfall::line, Shortfall::missing)
                .containsExactly(
                        tuple(acquisition(municipality, YEAR), kr(50_000)),
                        tuple(acquisition(municipality, YEAR + 1), kr(50_000)));
    }

    @Test
    void counts_planned_covers_and_lets_them_add_up() {
        funds.plan(review, INVESTMENT, ProposedCover.transfer(operation(municipality, YEAR), kr(80_000)));
        assertThat(funds.missing(review, INVESTMENT))
                .extracting(Shortfall::missing)
                .containsExactly(kr(20_000));

        funds.plan(review, INVESTMENT, ProposedCover.supplementary(kr(500_000), "Lånepuljen"));

        assertThat(funds.missing(review, INVESTMENT)).isEmpty();
        assertThat(funds.planned(review))
                .extracting(PlannedCover::to, PlannedCover::amount)
                .containsExactly(
                        tuple(acquisition(municipality, YEAR), kr(50_000)),
                        tuple(acquisition(municipality, YEAR + 1), kr(30_000)),
                        tuple(acquisition(municipality, YEAR + 1), kr(20_000)));
    }

    @Test
    void finds_a_transfer_missing_on_its_source_when_the_source_has_too_little() {
        funds.plan(review, INVESTMENT, ProposedCover.transfer(operation(municipality, YEAR), kr(100_000)));

        assertThat(funds.missing(review, INVESTMENT))
                .extracting(Shortfall::line, Shortfall::missing)
                .containsExactly(tuple(operation(municipality, YEAR), kr(20_000)));
    }

    @Test
    void forgets_the_plan_when_other_amounts_are_asked_for() {
        funds.plan(review, INVESTMENT, ProposedCover.supplementary(kr(100_000), "Kassebeholdningen"));

        funds.forgetPlan(review);

        assertThat(funds.planned(review)).isEmpty();
        assertThat(funds.missing(review, INVESTMENT)).hasSize(2);
    }

    @Test
    void plans_nothing_for_a_review_that_lacks_nothing() {
        Funding small = new Funding(PoolLine.ACQUISITION, List.of(YearAmount.of(YEAR, 1)));

        funds.plan(review, small, ProposedCover.transfer(operation(municipality, YEAR), kr(50_000)));

        assertThat(funds.planned(review)).isEmpty();
    }

    @Test
    void books_covers_once_and_then_the_reservation() {
        funds.plan(review, INVESTMENT, ProposedCover.transfer(operation(municipality, YEAR), kr(80_000)));
        funds.plan(review, INVESTMENT, ProposedCover.supplementary(kr(20_000), "Kassebeholdningen"));
        var bases = approved(review, INVESTMENT);

        assertThat(bookings.bookCovers(review, bases)).isInstanceOf(BookingResult.Booked.class);
        assertThat(bookings.bookCovers(review, bases)).isInstanceOf(BookingResult.Booked.class);
        assertThat(bookings.reserve(bases)).isInstanceOf(BookingResult.Booked.class);
        assertThat(bookings.reserve(bases)).isInstanceOf(BookingResult.AlreadyBooked.class);

        assertThat(funds.planned(review)).isEmpty();
        assertThat(pool.available(operation(municipality, YEAR))).isEqualByComparingTo("0");
        assertThat(pool.available(acquisition(municipality, YEAR))).isEqualByComparingTo("0");
        assertThat(pool.position(review.caseNumber()).reserved()).isEqualByComparingTo("500000");
    }

    @Test
    void answers_short_when_the_source_was_emptied_after_the_plan() {
        funds.plan(review, INVESTMENT, ProposedCover.transfer(operation(municipality, YEAR), kr(80_000)));
        Review other = group.review(municipality, Gate.G3);
        Funding operation = new Funding(PoolLine.OPERATION, List.of(YearAmount.of(YEAR, 70_000)));
        bookings.goLive(YEAR, approved(other, operation));

        BookingResult result = bookings.bookCovers(review, approved(review, INVESTMENT));

        assertThat(result.shortfalls()).extracting(Shortfall::missing).containsExactly(kr(40_000));
        assertThat(funds.planned(review)).hasSize(2);
    }

    @Test
    void gives_the_investment_left_back_when_the_solution_goes_live() {
        Funding affordable = new Funding(PoolLine.ACQUISITION, List.of(YearAmount.of(YEAR, 200_000)));
        bookings.reserve(approved(review, affordable));
        Funding operation = new Funding(PoolLine.OPERATION, List.of(YearAmount.of(YEAR, 60_000)));

        bookings.goLive(YEAR, approved(group.review(municipality, Gate.G3), operation));

        assertThat(pool.position(review.caseNumber()).reserved()).isEqualByComparingTo("0");
        assertThat(pool.position(review.caseNumber()).committed()).isEqualByComparingTo("60000");
        assertThat(pool.available(acquisition(municipality, YEAR))).isEqualByComparingTo("250000");
    }

    @Test
    void gives_the_investment_left_back_also_when_operation_costs_nothing() {
        Funding affordable = new Funding(PoolLine.ACQUISITION, List.of(YearAmount.of(YEAR, 200_000)));
        bookings.reserve(approved(review, affordable));
        Funding nothing = new Funding(PoolLine.OPERATION, List.of(YearAmount.of(YEAR, 0)));

        bookings.goLive(YEAR, approved(group.review(municipality, Gate.G3), nothing));

        assertThat(pool.position(review.caseNumber()).isSettled()).isTrue();
    }

    @Test
    void keeps_the_reservation_when_operation_cannot_be_paid() {
        Funding affordable = new Funding(PoolLine.ACQUISITION, List.of(YearAmount.of(YEAR, 200_000)));
        bookings.reserve(approved(review, affordable));
        Funding operation = new Funding(PoolLine.OPERATION, List.of(YearAmount.of(YEAR, 90_000)));

        BookingResult result = bookings.goLive(YEAR, approved(group.review(municipality, Gate.G3), operation));

        assertThat(result.shortfalls()).extracting(Shortfall::missing).containsExactly(kr(10_000));
        assertThat(pool.position(review.caseNumber()).reserved()).isEqualByComparingTo("200000");
    }

    /** The bookings of an approval of what the review asks for, covers included. */
    private Function<String, Basis> approved(Review asking, Funding funding) {
        return group.approved(asking, asks.of(asking, funding));
    }
}
