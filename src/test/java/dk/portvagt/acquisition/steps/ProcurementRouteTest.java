package dk.portvagt.acquisition.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.meeting.steps.MunicipalityDecides;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The decision {@code procurement-route}: thresholds by date of publication, amounts in whole kroner without VAT. */
@PortvagtTest
@ExtendWith(MunicipalityDecides.class)
class ProcurementRouteTest {

    @Autowired
    private DecisionService decisions;

    @ParameterizedTest(name = "{0} kr. published {1} under the {2} rules: {3}")
    @CsvSource({
        "1644637, 2025-12-31, ordinary, marketTerms",
        "1644638, 2025-12-31, ordinary, euTender",
        "1611441, 2026-01-01, ordinary, marketTerms",
        "1611442, 2026-01-01, ordinary, euTender",
        "5581349, 2024-06-01, light, marketTerms",
        "5581350, 2024-06-01, light, lightRegimeTender",
        "5595284, 2027-12-31, light, marketTerms",
        "5595285, 2027-12-31, light, lightRegimeTender",
        "500000, 2026-03-01, ordinary, marketTerms",
        "499999, 2026-03-01, ordinary, directPurchase"
    })
    void finds_the_route_at_each_side_of_a_threshold(long value, String noticeDate, String regime, String route) {
        assertThat(route(purchase(value, noticeDate, regime))).isEqualTo(route);
    }

    @Test
    void leaves_the_route_open_where_no_threshold_is_known_for_the_date() {
        assertThat(route(purchase(5_000_000, "2028-01-01", "ordinary"))).isEqualTo("toBeClarified");
        assertThat(route(purchase(5_000_000, "2023-12-31", "light"))).isEqualTo("toBeClarified");
    }

    @Test
    void counts_every_year_and_the_operation_over_the_whole_life() {
        Map<String, Object> purchase = purchase(400_000, "2026-03-01", "ordinary");
        purchase.put("investmentYear4", 400_000L);
        purchase.put("yearlyOperatingCost", 200_000L);
        purchase.put("lifetimeYears", 5L);
        assertThat(route(purchase)).isEqualTo("euTender");
    }

    @Test
    void adds_up_what_all_participants_of_a_joint_tender_buy() {
        Map<String, Object> purchase = purchase(900_000, "2026-03-01", "ordinary");
        purchase.put("participantsValue", 900_000L);
        assertThat(route(purchase)).isEqualTo("marketTerms");

        purchase.put("sharedSolution", "joint");
        assertThat(route(purchase)).isEqualTo("euTender");
    }

    @Test
    void demands_a_national_notice_below_the_threshold_when_other_countries_are_interested() {
        Map<String, Object> purchase = purchase(600_000, "2026-03-01", "ordinary");
        purchase.put("crossBorderInterest", true);
        assertThat(route(purchase)).isEqualTo("nationalNotice");
    }

    private String route(Map<String, Object> purchase) {
        return decisions
                .evaluateDecisionTableByKey("procurement-route", purchase)
                .getSingleEntry();
    }

    private static Map<String, Object> purchase(long investment, String noticeDate, String regime) {
        Map<String, Object> purchase = new HashMap<>();
        purchase.put("investmentYear1", investment);
        for (int year = 2; year <= 4; year++) {
            purchase.put("investmentYear" + year, 0L);
        }
        purchase.put("yearlyOperatingCost", 0L);
        purchase.put("lifetimeYears", 5L);
        purchase.put("sharedSolution", "solo");
        purchase.put("participantsValue", null);
        purchase.put("procurementRegime", regime);
        purchase.put("plannedNoticeDate", noticeDate);
        purchase.put("crossBorderInterest", false);
        return purchase;
    }
}
