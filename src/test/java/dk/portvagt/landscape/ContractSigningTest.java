package dk.portvagt.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.BookingResult;
import dk.portvagt.budget.BookingResult.Booked;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class ContractSigningTest {

    private static final ContractTerms TERMS = new ContractTerms(LocalDate.of(2029, 6, 30), LocalDate.of(2029, 12, 31));

    private LandscapeFixture fixture;

    @Autowired
    private ContractSigning signing;

    @Autowired
    private Contracts contracts;

    @Autowired
    private CaseCosts costs;

    @Autowired
    private CentralPool pool;

    private CaseNumber number;

    @BeforeEach
    void aReservation(@Autowired BeanFactory beans) {
        fixture = new LandscapeFixture(beans);
        number = fixture.caseWithReservation(List.of(YearAmount.of(2026, 500_000), YearAmount.of(2027, 100_000)));
        costs.replace(number, CostKind.INVESTMENT, List.of(YearAmount.of(2026, 500_000), YearAmount.of(2027, 100_000)));
    }

    @Test
    void binds_what_was_reserved_and_registers_the_contract() {
        assertThat(sign(YearAmount.of(2026, 450_000), YearAmount.of(2027, 100_000)))
                .isEqualTo(new Booked());

        assertThat(pool.position(number.toString()).committed()).isEqualByComparingTo("550000");
        assertThat(pool.position(number.toString()).reserved()).isEqualByComparingTo("50000");
        assertThat(contracts.find(number)).hasValueSatisfying(contract -> {
            assertThat(contract.vendor()).isEqualTo("Arkivhuset A/S");
            assertThat(contract.amount()).isEqualByComparingTo("550000");
            assertThat(contract.terms()).isEqualTo(TERMS);
        });
        assertThat(costs.byYear(number, CostKind.EXTRA)).isEmpty();
    }

    @Test
    void answers_what_is_missing_in_each_year_and_signs_nothing() {
        BookingResult result =
                sign(YearAmount.of(2026, 520_000), YearAmount.of(2027, 100_000), YearAmount.of(2028, 30_000));

        assertThat(result.shortfalls())
                .extracting(
                        shortfall -> shortfall.line().year(),
                        shortfall -> shortfall.missing().intValueExact())
                .containsExactly(tuple(2026, 20_000), tuple(2028, 30_000));
        assertThat(contracts.find(number)).isEmpty();
        assertThat(pool.position(number.toString()).committed()).isZero();
    }

    @Test
    void shows_the_whole_cost_to_who_decides_on_extra_funding_until_it_is_renegotiated() {
        sign(YearAmount.of(2026, 520_000), YearAmount.of(2027, 60_000));

        assertThat(costs.byYear(number, CostKind.EXTRA)).containsExactly(YearAmount.of(2026, 20_000));

        sign(YearAmount.of(2026, 500_000), YearAmount.of(2027, 60_000));

        assertThat(costs.byYear(number, CostKind.EXTRA)).isEmpty();
    }

    @Test
    void signs_a_contract_that_costs_nothing() {
        assertThat(sign().shortfalls()).isEmpty();

        assertThat(contracts.find(number))
                .hasValueSatisfying(contract -> assertThat(contract.amount()).isZero());
        assertThat(pool.position(number.toString()).committed()).isZero();
    }

    @Test
    void signs_once_when_the_step_is_repeated() {
        YearAmount[] amounts = {YearAmount.of(2026, 500_000)};
        sign(amounts);

        assertThat(sign(amounts)).isEqualTo(new BookingResult.AlreadyBooked());
        assertThat(pool.position(number.toString()).committed()).isEqualByComparingTo("500000");
    }

    private BookingResult sign(YearAmount... amounts) {
        return signing.sign(number, "Arkivhuset A/S", TERMS, List.of(amounts), fixture.basis(number, "contract"));
    }
}
