package dk.portvagt.evidence;

import dk.portvagt.startup.RefusedSetting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much evidence a task takes, as it is configured. */
class EvidenceSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "max-files-per-task, 0, a number from 1 to 1000",
        "max-file-size, 0B, between 1B and 100MB",
        "max-file-size, 104857601B, between 1B and 100MB",
    })
    void refuses_what_makes_no_sense_in_one_sentence(String setting, String value, String possible) {
        RefusedSetting.isTold("evidence", EvidenceSettings.class, setting, value, possible);
    }
}
