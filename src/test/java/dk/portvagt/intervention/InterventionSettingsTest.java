package dk.portvagt.intervention;

import dk.portvagt.startup.RefusedSetting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deadlines of demands, as they are configured. */
class InterventionSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "reminder-days, 0, a number from 1 to 249",
        "shortest-deadline, 2, a number from 3 to 250",
        "longest-deadline-days, 29, a number from 30 to 3650",
    })
    void refuses_what_makes_no_sense_in_one_sentence(String setting, String value, String possible) {
        RefusedSetting.isTold("interventions", InterventionSettings.class, setting, value, possible);
    }
}
