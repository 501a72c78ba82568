package dk.portvagt.cockpit.portfolio;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.startup.StartupRefusal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** When a gate is called a bottleneck, as it is configured. */
class PortfolioSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "bottleneck-office-days, -1, a number from 0 to 250",
        "bottleneck-cases, 0, a number from 1 to 1000000",
    })
    void refuses_what_makes_no_sense_in_one_sentence(String setting, String value, String possible) {
        String variable = "PORTVAGT_PORTFOLIO_" + setting.replace('-', '_').toUpperCase();

        assertThatThrownBy(() -> new Binder(
                                new MapConfigurationPropertySource(Map.of("portvagt.portfolio." + setting, value)))
                        .bindOrCreate("portvagt.portfolio", PortfolioSettings.class))
                .rootCause()
                .isInstanceOf(StartupRefusal.class)
                .hasMessage("%s must be %s, but is %s.", variable, possible, value);
    }
}
