package dk.portvagt.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.CaseNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class OperationPlanTest {

    private static final LocalDate LIVE = LocalDate.of(2026, 3, 2);
    private static final LocalDate NOTICE = LocalDate.of(2027, 6, 30);

    private LandscapeFixture fixture;

    @Autowired
    private Solutions solutions;

    @Autowired
    private SolutionReviews reviews;

    @Autowired
    private Contracts contracts;

    @Autowired
    private OperationPlan plan;

    @Autowired
    private ContractPlan contractPlan;

    private CaseNumber number;

    @BeforeEach
    void aSolution(@Autowired BeanFactory beans) {
        fixture = new LandscapeFixture(beans);
        on(LIVE);
        number = fixture.caseWithReservation(List.of());
        solutions.register(number, "Arkivsystem", List.of());
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void reviews_one_year_after_go_live_and_then_one_year_after_the_last_review() {
        assertThat(plan.nextReview(number)).isEqualTo(LIVE.plusYears(1));

        on(LIVE.plusMonths(14));
        reviews.record(number, new SolutionReview(true, new BigDecimal("20000"), "Kører fint"));

        assertThat(plan.nextReview(number)).isEqualTo(LIVE.plusMonths(14).plusYears(1));
    }

    @Test
    void reviews_equipment_only_as_long_as_its_contract_goes_on() {
        fixture.isEquipment(number);
        assertThat(plan.nextReview(number)).isEqualTo(LocalDate.of(2999, 12, 31));

        sign(NOTICE);
        assertThat(plan.nextReview(number)).isEqualTo(LIVE.plusYears(1));

        contracts.end(number, NOTICE);
        on(NOTICE.plusDays(1));
        assertThat(plan.nextReview(number)).isEqualTo(LocalDate.of(2999, 12, 31));
    }

    @Test
    void asks_for_a_decision_half_a_year_before_the_notice_date() {
        sign(NOTICE);

        assertThat(contractPlan.reminder(number)).contains(NOTICE.minusDays(180));
    }

    @Test
    void reminds_of_nothing_without_a_notice_date() {
        sign(null);

        assertThat(contractPlan.reminder(number)).isEmpty();
    }

    private void sign(LocalDate notice) {
        contracts.sign(number, new Contract("Arkivhuset A/S", BigDecimal.TEN, new ContractTerms(notice, null)));
    }

    private static void on(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(
                day.atTime(9, 0).atZone(ZoneId.of("Europe/Copenhagen")).toInstant()));
    }
}
