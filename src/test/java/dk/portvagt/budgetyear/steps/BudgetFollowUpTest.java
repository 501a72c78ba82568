package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budgetyear.steps.BudgetDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.BudgetFigures;
import dk.portvagt.budget.BudgetYears;
import dk.portvagt.budget.FollowUp;
import dk.portvagt.budget.FollowUps;
import dk.portvagt.budget.ForecastRow;
import dk.portvagt.budget.LineFigures;
import dk.portvagt.budgetyear.BudgetOverview;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.meeting.ItemKind;
import dk.portvagt.meeting.steps.MeetingDriver;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class BudgetFollowUpTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private BudgetOverview overview;

    @Autowired
    private BudgetYears years;

    @Autowired
    private BudgetFigures figures;

    private BudgetDriver budget;

    @BeforeEach
    void aYearWithACaseOfAnOffice() {
        budget = new BudgetDriver(beans)
                .opens(
                        YEAR,
                        1_000_000,
                        500_000,
                        Map.of("acquisitionFrames", "Børn og Unge;software;600000\nSundhed og Omsorg;software;400000"));
        budget.caseWithReservation("Børn og Unge", 450_000);
        budget.desk.start("budget-follow-up", "budget-controller", Map.of("year", (long) YEAR));
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void forecasts_what_is_booked_and_what_is_expected_by_line_and_office() {
        budget.forecasts("Nyanskaffelser · Børn og Unge", 200_000, "Ekstra licenser fra august");

        FollowUp kept = latest();
        assertThat(row(kept, "Børn og Unge").usage().reserved()).isEqualByComparingTo("450000");
        assertThat(row(kept, "Børn og Unge").forecast()).isEqualByComparingTo("650000");
        assertThat(row(kept, "Børn og Unge").variance()).isEqualByComparingTo("-50000");
        assertThat(row(kept, "Sundhed og Omsorg").variance()).isEqualByComparingTo("400000");
        assertThat(kept.total(ACQUISITION, ForecastRow::budget)).isEqualByComparingTo("1000000");
        assertThat(overview.tables(budget.municipality, LocalDate.of(YEAR, 7, 15))
                        .get(1)
                        .table()
                        .rows()
                        .get(0))
                .startsWith("Nyanskaffelser " + YEAR)
                .endsWith("650.000 kr. pr. " + DanishDates.of(DanishDay.today()));
    }

    @Test
    void forecasts_less_than_is_bound_when_money_will_not_be_used_in_the_year() {
        budget.forecasts("Nyanskaffelser · Børn og Unge", -150_000, "Anden etape flyttes til næste år");

        assertThat(row(latest(), "Børn og Unge").forecast()).isEqualByComparingTo("300000");
        assertThat(row(latest(), "Børn og Unge").variance()).isEqualByComparingTo("300000");
        assertThat(budget.meeting().items())
                .singleElement()
                .satisfies(item -> assertThat(item.content().paper().amounts())
                        .contains("ventes derudover -150.000 kr., forventet forbrug 300.000 kr., afvigelse 300.000 kr.")
                        .contains("Anden etape flyttes"));
    }

    @Test
    void refuses_to_expect_less_than_is_spent() {
        assertThatThrownBy(() -> budget.forecasts("Nyanskaffelser · Børn og Unge", -450_001, "Sparet"))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Nyanskaffelser · Børn og Unge: der er allerede brugt 0 kr.");
        assertThatThrownBy(() -> budget.forecasts("Nyanskaffelser · Børn og Unge", -1, null))
                .hasMessageContaining("Hvorfor: skal udfyldes");
        assertThat(followUps.latest(budget.municipality, YEAR)).isEmpty();
    }

    @Test
    void keeps_the_day_of_the_figures_that_were_judged_and_shows_the_same_forecast_everywhere() {
        CaseDriver.travelTo(DanishDay.today().plusDays(9));
        budget.forecasts("Nyanskaffelser · Børn og Unge", 200_000, "Ekstra licenser fra august");
        ClockUtil.reset();
        budget.caseWithReservation("Sundhed og Omsorg", 100_000);

        assertThat(latest().asOf()).isEqualTo(DanishDay.today());
        String day = DanishDates.of(DanishDay.today());
        LineFigures figures =
                this.figures.take(budget.municipality, YEAR).lines().get(0);
        assertThat(figures.expected()).isEqualByComparingTo("650000");
        assertThat(figures.expectedOn()).isEqualTo(DanishDay.today());
        assertThat(overview.lines(budget.municipality, LocalDate.of(YEAR, 7, 15))
                        .get(0))
                .contains("Tallene er opgjort", day);
        assertThat(overview.tables(budget.municipality, LocalDate.of(YEAR, 7, 15)))
                .extracting(section -> section.table().rows().get(0))
                .containsExactly(
                        List.of(
                                "Nyanskaffelser " + YEAR,
                                "55 %",
                                "1.000.000 kr.",
                                "550.000 kr.",
                                "0 kr.",
                                "0 kr.",
                                "450.000 kr."),
                        List.of("Nyanskaffelser " + YEAR, "1.000.000 kr.", "1.000.000 kr.", "650.000 kr. pr. " + day));
        assertThat(budget.opened(YEAR, "lineRows"))
                .contains(
                        "\"reserved\":\"550.000\"",
                        "\"left\":\"450.000\"",
                        "\"expected\":\"650.000 (pr. " + day + ")\"");
    }

    @Test
    void comes_before_the_steering_group_with_the_table_and_is_noted() {
        budget.forecasts("Nyanskaffelser · Børn og Unge", 200_000, "Ekstra licenser fra august");

        MeetingDriver meeting = budget.meeting();
        assertThat(meeting.items()).singleElement().satisfies(item -> {
            assertThat(item.content().kind()).isEqualTo(ItemKind.BUDGET_FOLLOW_UP);
            assertThat(item.content().paper().amounts())
                    .contains("Nyanskaffelser · Børn og Unge", "afvigelse -50.000 kr.", "Ekstra licenser");
        });
        meeting.decidesAll("approved");

        assertThat(budget.process("budget-follow-up")).hasPassed("EndEvent_FollowUpAccepted");
    }

    @Test
    void is_revised_as_a_follow_up_of_its_own_when_it_is_sent_back() {
        budget.forecasts("Nyanskaffelser · Børn og Unge", 200_000, "Ekstra licenser fra august");
        budget.decidesAll("rework");

        budget.forecasts("Nyanskaffelser · Børn og Unge", 100_000, "Kun de nødvendige licenser");
        assertThat(row(latest(), "Børn og Unge").expected()).isEqualByComparingTo("100000");
        budget.decidesAll("deferred");
        budget.decidesAll("rejected");

        assertThat(budget.timesPassed("ServiceTask_RecordFollowUp")).isEqualTo(2);
        assertThat(budget.timesPassed("ServiceTask_ProposeFollowUp")).isEqualTo(3);
        assertThat(budget.process("budget-follow-up")).hasPassed("EndEvent_FollowUpRejected");
    }

    @Test
    void is_revised_although_the_year_was_closed_meanwhile() {
        budget.forecasts("", 0, null);
        years.close(
                YEAR,
                Basis.ofBudget(
                        budget.municipality + ":closed",
                        budget.decision(null, DecisionSubject.BUDGET_YEAR),
                        budget.municipality,
                        "tester"));

        budget.decidesAll("rework");

        assertThat(budget.finds("budget-controller", "UserTask_AssessForecast")).hasCandidateGroup("budget-controller");
    }

    @Test
    void refuses_an_expectation_without_a_reason_and_one_that_is_no_amount() {
        assertThatThrownBy(() -> budget.forecasts("Nyanskaffelser · Børn og Unge", 200_000, null))
                .hasMessageContaining("Hvorfor: skal udfyldes");
        assertThatThrownBy(() -> budget.forecasts("Nyanskaffelser · Børn og Unge", -2_000_000_001L, "Fordi"))
                .hasMessageContaining("Ventes derudover");
        assertThat(budget.process("budget-follow-up")).hasNotPassed("ServiceTask_RecordFollowUp");
    }

    @Test
    void refuses_a_year_that_is_not_in_use() {
        assertThatThrownBy(() ->
                        budget.desk.start("budget-follow-up", "budget-controller", Map.of("year", (long) YEAR + 5)))
                .hasMessageContaining("er ikke åbnet, eller det er lukket");
    }

    private FollowUp latest() {
        return followUps.latest(budget.municipality, YEAR).orElseThrow();
    }

    private static ForecastRow row(FollowUp followUp, String office) {
        List<ForecastRow> rows = followUp.rows().stream()
                .filter(row -> row.line() == ACQUISITION && row.office().equals(office))
                .toList();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
