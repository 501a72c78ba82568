package dk.portvagt.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

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

    @ParameterizedTest
    @CsvSource({
        "portvagt.steering-group.quorum-percent, 100",
        "portvagt.steering-group.papers-office-days, 11",
        "portvagt.steering-group.of.901.papers-office-days, -1",
        "portvagt.steering-group.of.901.call-office-days, 4"
    })
    void refuses_what_cannot_work(String setting, String value) {
        assertThatThrownBy(() -> bind(Map.of(setting, value))).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static SteeringGroupSettings bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("portvagt.steering-group", SteeringGroupSettings.class);
    }
}
