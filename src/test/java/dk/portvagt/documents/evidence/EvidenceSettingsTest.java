package dk.portvagt.documents.evidence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.startup.StartupRefusal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How much evidence a task takes, as it is configured. */
class EvidenceSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "max-files-per-task, 0, a number from 1 to 1000",
        "max-file-size, 0B, between 1B and 100MB",
        "max-file-size, 104857601B, between 1B and 100MB",
    })
    void refuses_what_makes_no_sense_in_one_sentence(String setting, String value, String possible) {
        String variable = "PORTVAGT_EVIDENCE_" + setting.replace('-', '_').toUpperCase();

        assertThatThrownBy(() -> new Binder(
                                new MapConfigurationPropertySource(Map.of("portvagt.evidence." + setting, value)))
                        .bindOrCreate("portvagt.evidence", EvidenceSettings.class))
                .rootCause()
                .isInstanceOf(StartupRefusal.class)
                .hasMessage("%s must be %s, but is %s.", variable, possible, value);
    }
}
