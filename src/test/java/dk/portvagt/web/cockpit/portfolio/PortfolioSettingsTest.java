package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.startup.RefusedSetting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a gate is called a bottleneck, as it is configured. */
class PortfolioSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "bottleneck-office-days, -1, a number from 0 to 250",
        "bottleneck-cases, 0, a number from 1 to 1000000",
    })
    void refuses_what_makes_no_sense_in_one_sentence(String setting, String value, String possible) {
        RefusedSetting.isTold("portfolio", PortfolioSettings.class, setting, value, possible);
    }
}
