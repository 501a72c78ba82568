package dk.portvagt.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.decision.SteeringGroupSettings;
import dk.portvagt.startup.StartupRefusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SteeringGroupSettingsTest {

    @Test
    void has_defaults_and_lets_a_municipality_have_its_own() {
        SteeringGroupSettings settings = bind(Map.of(
                "portvagt.steering-group.of.901.quorum-percent", "66",
                "portvagt.steering-group.call-office-days", "12"));

        assertThat(settings.quorumPercent("901")).isEqualTo(66);
        assertThat(settings.quorumPercent("902")).isEqualTo(50);
        assertThat(settings.callOfficeDays("901")).isEqualTo(12);
        assertThat(settings.papersOfficeDays("901")).isEqualTo(5);
    }

    @Test
    void is_set_by_the_environment_variables_that_the_readme_names() {
        Map<String, Object> environment = Map.of(
                "PORTVAGT_STEERING_GROUP_CALL_OFFICE_DAYS", "15",
                "PORTVAGT_STEERINGGROUP_OF_901_QUORUMPERCENT", "66");
        SteeringGroupSettings settings = Binder.get(environmentOf(environment))
                .bindOrCreate("portvagt.steering-group", SteeringGroupSettings.class);

        assertThat(settings.callOfficeDays("902")).isEqualTo(15);
        assertThat(settings.quorumPercent("901")).isEqualTo(66);
    }

    private static StandardEnvironment environmentOf(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return environment;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quorum-percent | 100 | PORTVAGT_STEERING_GROUP_QUORUM_PERCENT must be a number from 0 to 99, but is 100.",
                "papers-office-days | 11 | PORTVAGT_STEERING_GROUP_CALL_OFFICE_DAYS is 10, but"
                        + " PORTVAGT_STEERING_GROUP_PAPERS_OFFICE_DAYS is 11: the agenda would begin after its matters are due.",
                "of.901.papers-office-days | -1 | PORTVAGT_STEERINGGROUP_OF_901_PAPERSOFFICEDAYS must be a number from"
                        + " 0 to 250, but is -1.",
                "of.901.call-office-days | 4 | PORTVAGT_STEERINGGROUP_OF_901_CALLOFFICEDAYS is 4, but"
                        + " PORTVAGT_STEERINGGROUP_OF_901_PAPERSOFFICEDAYS is 5: the agenda would begin after its matters are due.",
            })
    void refuses_what_cannot_work(String setting, String value, String reason) {
        assertThatThrownBy(() -> bind(Map.of("portvagt.steering-group." + setting, value)))
                .rootCause()
                .isInstanceOf(StartupRefusal.class)
                .hasMessage(reason);
    }

    private static SteeringGroupSettings bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("portvagt.steering-group", SteeringGroupSettings.class);
    }
}
