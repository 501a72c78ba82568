package dk.portvagt.governance.intervention;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.startup.StartupRefusal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The deadlines of demands, as they are configured. */
class InterventionSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "reminder-days, 0, a number from 1 to 249",
        "shortest-deadline, 2, a number from 3 to 250",
        "longest-deadline-days, 29, a number from 30 to 3650",
    })
    void refuses_what_makes_no_sense_in_one_sentence(String setting, String value, String possible) {
        String variable = "PORTVAGT_INTERVENTIONS_" + setting.replace('-', '_').toUpperCase();

        assertThatThrownBy(() -> new Binder(
                                new MapConfigurationPropertySource(Map.of("portvagt.interventions." + setting, value)))
                        .bindOrCreate("portvagt.interventions", InterventionSettings.class))
                .rootCause()
                .isInstanceOf(StartupRefusal.class)
                .hasMessage("%s must be %s, but is %s.", variable, possible, value);
    }
}
