package dk.portvagt.project;

import dk.portvagt.startup.RefusedSetting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        RefusedSetting.isTold("projects", ProjectSettings.class, setting, value, possible);
    }
}
