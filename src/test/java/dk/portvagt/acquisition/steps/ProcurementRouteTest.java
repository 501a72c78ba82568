package dk.portvagt.acquisition.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.ProcurementRegime;
import dk.portvagt.acquisition.ProcurementThresholds;
import dk.portvagt.engine.identity.KnownMunicipalities;
import dk.portvagt.meeting.steps.MunicipalityDecides;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decision {@code procurement-route}: thresholds by date of publication, amounts in whole kroner without VAT. */
@PortvagtTest
@ExtendWith(MunicipalityDecides.class)
class ProcurementRouteTest {

    @Autowired
    private DecisionService decisions;

    @Autowired
    private ProcurementThresholds thresholds;

    @ParameterizedTest(name = "{0} kr. published {1} under the {2} rules: {3}")
    @CsvSource({
        "1644637, 2025-12-31, ordinary, marketTerms",
        "1644638, 2025-12-31, ordinary, euTender",
        "1611359, 2026-01-01, ordinary, marketTerms",
        "1611360, 2026-01-01, ordinary, euTender",
        "5581349, 2024-06-01, light, marketTerms",
        "5581350, 2024-06-01, light, lightRegimeTender",
        "5594999, 2027-12-31, light, marketTerms",
        "5595000, 2027-12-31, light, lightRegimeTender",
        "500000, 2026-03-01, ordinary, marketTerms",
        "499999, 2026-03-01, ordinary, directPurchase"
    })
    void finds_the_route_at_each_side_of_a_threshold(long value, String noticeDate, String regime, String route) {
        assertThat(route(purchase(value, noticeDate, regime))).isEqualTo(route);
    }

    @Test
    void takes_the_strictest_route_where_no_threshold_is_known_for_the_date() {
        assertThat(route(purchase(500_000, "2028-01-01", "ordinary"))).isEqualTo("euTender");
        assertThat(route(purchase(500_000, "2023-12-31", "light"))).isEqualTo("lightRegimeTender");
    }

    /** Below 500,000 DKK no threshold matters. */
    @Test
    void asks_for_no_threshold_where_none_matters() {
        assertThat(route(purchase(499_999, "2028-01-01", "ordinary"))).isEqualTo("directPurchase");
    }

    @ParameterizedTest(name = "{0} unknown: {1}")
    @CsvSource({
        "investmentYear1, euTender",
        "investmentYear2, euTender",
        "investmentYear3, euTender",
        "investmentYear4, euTender",
        "yearlyOperatingCost, euTender",
        "lifetimeYears, euTender",
        "sharedSolution, euTender",
        "crossBorderInterest, nationalNotice",
        "frameworkPurchase, directPurchase"
    })
    void is_never_laxer_for_what_nobody_knows(String unknown, String route) {
        Map<String, Object> purchase = purchase(100_000, "2026-03-01", "ordinary");
        assertThat(route(purchase)).isEqualTo("directPurchase");

        purchase.put(unknown, null);
        assertThat(route(purchase)).isEqualTo(route);

        purchase.remove(unknown);
        assertThat(route(purchase)).isEqualTo(route);
    }

    @Test
    void takes_the_rules_with_the_lower_threshold_where_nobody_knows_which() {
        assertThat(route(purchase(2_000_000, "2026-03-01", "light"))).isEqualTo("marketTerms");

        assertThat(route(purchase(2_000_000, "2026-03-01", null))).isEqualTo("euTender");
    }

    @Test
    void tenders_a_joint_purchase_where_nobody_knows_what_the_others_buy() {
        Map<String, Object> purchase = purchase(100_000, "2026-03-01", "ordinary");
        purchase.put("sharedSolution", "joint");
        assertThat(route(purchase)).isEqualTo("euTender");
    }

    @Test
    void calls_off_from_a_framework_agreement_whatever_the_value() {
        Map<String, Object> purchase = purchase(9_000_000, "2026-03-01", "ordinary");
        purchase.put("frameworkPurchase", true);
        assertThat(route(purchase)).isEqualTo("frameworkAgreement");
    }

    // The thresholds

    @Test
    void takes_what_the_municipality_has_confirmed_last_before_what_is_shipped(@Autowired JdbcClient database) {
        String municipality = TestMunicipality.next();
        Ideas.municipality(database, municipality);
        confirm(municipality, 2026, 1_600_000);
        confirm(municipality, 2026, 1_611_361);
        confirm(municipality, 2028, 1_700_000);

        assertThat(thresholds.inForce(municipality, ProcurementRegime.ORDINARY, LocalDate.of(2027, 12, 31)))
                .get()
                .satisfies(threshold -> {
                    assertThat(threshold.amount()).isEqualByComparingTo("1611361");
                    assertThat(threshold.confirmedBy()).isEqualTo("secretariat");
                    assertThat(threshold.source()).isEqualTo("kfst.dk");
                });
        assertThat(thresholds.areConfirmed(municipality, LocalDate.of(2028, 1, 1)))
                .isTrue();
        assertThat(thresholds.areConfirmed(municipality, LocalDate.of(2030, 1, 1)))
                .isFalse();
        assertThat(thresholds.inForce("901", ProcurementRegime.ORDINARY, LocalDate.of(2028, 1, 1)))
                .as("another municipality's word")
                .isEmpty();
        assertThatThrownBy(() -> database.sql("UPDATE portvagt.procurement_threshold SET amount_dkk = 1")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void warns_at_start_of_what_nobody_has_confirmed(
            CapturedOutput output, @Autowired KnownMunicipalities municipalities) {
        confirm("901", 2096, 1_600_000);
        ZoneId zone = ZoneId.of("Europe/Copenhagen");
        Clock then = Clock.fixed(LocalDate.of(2097, 5, 1).atStartOfDay(zone).toInstant(), zone);

        new UnconfirmedThresholds(municipalities, thresholds, then).warn();

        assertThat(output)
                .contains("Municipality 902 has not confirmed the procurement thresholds in force on 2097-05-01")
                .doesNotContain("Municipality 901 has not confirmed the procurement thresholds in force on 2097-05-01");
    }

    private void confirm(String municipality, int year, long ordinary) {
        Map<ProcurementRegime, BigDecimal> amounts = Map.of(
                ProcurementRegime.ORDINARY, BigDecimal.valueOf(ordinary),
                ProcurementRegime.LIGHT, BigDecimal.valueOf(5_595_000));
        assertThat(thresholds
                        .confirm(municipality, year, amounts, "kfst.dk", "secretariat")
                        .isDone())
                .isTrue();
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

    /** Takes the shipped thresholds, by the day of publication. */
    private String route(Map<String, Object> purchase) {
        purchase.put(
                "procurementThreshold",
                thresholds
                        .inForce(
                                "000",
                                "light".equals(purchase.get("procurementRegime"))
                                        ? ProcurementRegime.LIGHT
                                        : ProcurementRegime.ORDINARY,
                                LocalDate.parse((String) purchase.get("plannedNoticeDate")))
                        .map(threshold -> threshold.amount().longValueExact())
                        .orElse(null));
        return decisions
                .evaluateDecisionTableByKey("procurement-route", purchase)
                .getSingleEntry();
    }

    private static Map<String, Object> purchase(long investment, String noticeDate, @Nullable String regime) {
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
        purchase.put("frameworkPurchase", false);
        return purchase;
    }
}
