package dk.portvagt.browser;

import dk.portvagt.DanishDay;
import dk.portvagt.process.Answers;
import java.util.Map;

/** What has to happen before the steering group can decide anything, and where it does. */
final class SteeringWork {

    private SteeringWork() {}

    /** A year with 5 million kr. for acquisitions; the steering group has still to approve it. */
    static void proposeBudgetYear(Staff staff) {
        staff.starts(
                "budget-controller",
                "Budgetår",
                "budget-year-opened",
                Map.of(
                        "year",
                        Answers.YEAR,
                        "acquisitionAmount",
                        5_000_000,
                        "operationAmount",
                        2_000_000,
                        "budgetNote",
                        "Byrådets budget"));
    }

    /** A meeting of today. */
    static void callMeeting(Staff staff) {
        staff.starts(
                "secretariat",
                "IT-styregruppemøde",
                "meeting-called",
                Map.of("meetingDate", DanishDay.today().toString(), "meetingPlace", "Rådhuset, lokale 3"));
    }
}
