package dk.portvagt.governance.projects;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.startup.StartupRefusal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How often strategic projects are reported on, as it is configured. */
class ProjectSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "report-every-months, 0, a number from 1 to 12",
        "report-every-months, 13, a number from 1 to 12",
        "reminder-office-days, 0, a number from 1 to 249",
        "escalation-office-days, 5, a number from 6 to 250",
    })
    void refuses_what_makes_no_sense_in_one_sentence(String setting, String value, String possible) {
        String variable = "PORTVAGT_PROJECTS_" + setting.replace('-', '_').toUpperCase();

        assertThatThrownBy(() -> new Binder(
                                new MapConfigurationPropertySource(Map.of("portvagt.projects." + setting, value)))
                        .bindOrCreate("portvagt.projects", ProjectSettings.class))
                .rootCause()
                .isInstanceOf(StartupRefusal.class)
                .hasMessage("%s must be %s, but is %s.", variable, possible, value);
    }
}
