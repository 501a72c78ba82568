package dk.portvagt.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.BusinessCase;
import dk.portvagt.businesscase.CaseBenefits;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CashFlow;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.landscape.BusinessCaseFollowUp.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class BusinessCaseFollowUpTest {

    @Autowired
    private BusinessCaseFollowUp followUp;

    @Autowired
    private CaseCosts costs;

    @Autowired
    private CaseBenefits benefits;

    @Autowired
    private CentralPool pool;

    @Autowired
    private Solutions solutions;

    @Autowired
    private SolutionReviews reviews;

    private LandscapeFixture fixture;
    private CaseNumber number;

    @BeforeEach
    void a_case_of_five_years(@Autowired BeanFactory beans) {
        fixture = new LandscapeFixture(beans);
        on(2026);
        number = fixture.caseWithReservation(List.of(YearAmount.of(2026, 400_000)));
        costs.replaceAll(
                number,
                Map.of(
                        CostKind.CLARIFICATION, List.of(YearAmount.of(2026, 50_000)),
                        CostKind.INVESTMENT, List.of(YearAmount.of(2026, 400_000)),
                        CostKind.OPERATION, every(60_000, 2026, 2030)));
        benefits.replace(number, every(150_000, 2027, 2030));
    }

    @AfterEach
    void reset_clock() {
        ClockUtil.reset();
    }

    @Test
    void is_the_plan_until_a_contract_is_signed() {
        BusinessCase planned = followUp.of(number, Stage.PLANNED).orElseThrow();
        assertThat(planned.oneOff()).isEqualByComparingTo("450000");
        assertThat(planned.running()).isEqualByComparingTo("300000");
        assertThat(planned.benefits()).isEqualByComparingTo("600000");
        // Nothing is committed yet: there is only the plan, whatever the gate.
        assertThat(followUp.of(number, Stage.CONTRACTED).orElseThrow().oneOff()).isEqualByComparingTo("450000");
    }

    @Test
    void is_what_the_contract_binds_from_then_on() {
        commit(380_000);
        assertThat(followUp.of(number, Stage.CONTRACTED).orElseThrow().oneOff()).isEqualByComparingTo("380000");
    }

    @Test
    void counts_years_gone_by_as_they_were_and_those_to_come_as_planned() {
        commit(380_000);
        on(2028);
        // 2026 and 2027 were planned, but nothing was ever booked for operation.
        assertThat(followUp.of(number, Stage.CONTRACTED).orElseThrow().running())
                .isEqualByComparingTo("180000");
    }

    @Test
    void takes_the_benefit_that_was_measured_where_it_was() {
        solutions.register(number, "Arkivsystem", List.of());
        on(2028);
        reviews.record(number, new SolutionReview(true, new BigDecimal("90000"), "Lidt"));
        reviews.record(number, new SolutionReview(true, new BigDecimal("110000"), "Mere"));
        on(2029);
        reviews.record(number, new SolutionReview(true, null, "Ikke målt"));

        assertThat(followUp.of(number, Stage.CONTRACTED).orElseThrow().flows())
                .filteredOn(flow -> flow.year() >= 2027)
                .extracting(CashFlow::benefits)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("150000"),
                        new BigDecimal("110000"),
                        new BigDecimal("150000"),
                        new BigDecimal("150000"));
    }

    @Test
    void ends_with_the_year_of_the_phase_out_and_adds_its_cost() {
        commit(380_000);
        costs.replace(number, CostKind.PHASE_OUT, List.of(YearAmount.of(2028, 20_000)));
        BusinessCase phasedOut = followUp.of(number, Stage.PHASED_OUT).orElseThrow();
        assertThat(phasedOut.oneOff()).isEqualByComparingTo("400000");
        assertThat(phasedOut.lastYear()).isEqualTo(2028);
        assertThat(phasedOut.benefits()).isEqualByComparingTo("300000");

        on(2027);
        assertThat(followUp.of(number, Stage.ENDED).orElseThrow().lastYear()).isEqualTo(2027);
        assertThat(followUp.of(number, Stage.ENDED).orElseThrow().oneOff()).isEqualByComparingTo("380000");
    }

    @Test
    void is_none_when_nobody_has_stated_an_amount() {
        assertThat(followUp.of(fixture.caseWithReservation(List.of()), Stage.PLANNED))
                .isEmpty();
    }

    private void commit(long kroner) {
        pool.commitReserved(
                PoolLine.ACQUISITION, List.of(YearAmount.of(2026, kroner)), fixture.basis(number, "contract"));
    }

    private static List<YearAmount> every(long kroner, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(year -> YearAmount.of(year, kroner))
                .toList();
    }

    private static void on(int year) {
        ClockUtil.setCurrentTime(Date.from(LocalDate.of(year, 6, 1)
                .atTime(10, 0)
                .atZone(ZoneId.of("Europe/Copenhagen"))
                .toInstant()));
    }
}
