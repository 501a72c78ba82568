package dk.portvagt.procedure;

import dk.portvagt.condition.ConditionSettings;
import dk.portvagt.meeting.ConfirmationSettings;
import dk.portvagt.minutes.MinutesSettings;
import dk.portvagt.startup.RefusedSetting;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of days that deadlines are counted by, as they are configured. */
class DeadlineSettingsTest {

    private static final Map<String, Class<?>> SETTINGS = Map.of(
            "written-procedure", WrittenProcedureSettings.class,
            "urgent-decision", UrgentDecisionSettings.class,
            "conditions", ConditionSettings.class,
            "confirmation", ConfirmationSettings.class,
            "minutes", MinutesSettings.class);

    @ParameterizedTest
    @CsvSource({
        "written-procedure, office-days, 0, from 1 to 250",
        "written-procedure, reminder-office-days, -1, from 0 to 250",
        "written-procedure, escalation-office-days, 2000000000, from 1 to 250",
        "written-procedure, quorum-percent, 100, from 0 to 99",
        "urgent-decision, office-days, -1, from 1 to 250",
        "urgent-decision, reminder-office-days, 251, from 0 to 250",
        "urgent-decision, escalation-office-days, 0, from 1 to 250",
        "confirmation, office-days, 0, from 1 to 250",
        "confirmation, reminder-office-days, -1, from 0 to 250",
        "confirmation, escalation-office-days, 0, from 1 to 250",
        "conditions, reminder-office-days, -10, from 0 to 250",
        "conditions, escalation-office-days, 0, from 1 to 250",
        "minutes, draft-office-days, -1, from 0 to 250",
        "minutes, approval-office-days, 251, from 0 to 250",
        "minutes, escalation-office-days, -1, from 0 to 250",
    })
    void refuses_a_number_of_days_that_makes_no_sense(String room, String setting, String value, String possible) {
        RefusedSetting.isTold(room, SETTINGS.get(room), setting, value, "a number " + possible);
    }
}
