package dk.portvagt.budgetyear.steps;

import dk.portvagt.calendar.DanishDates;
import java.time.Clock;
import java.time.LocalDate;

/** Makes texts for process variables. */
final class BudgetText {

    /** The engine stores at most 4000 characters in a string variable. */
    private static final int LONGEST = 3500;

    private BudgetText() {}

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** Puts today in front, for a report that stays until the next one: {@code 30. november 2026: …}. */
    static String ofToday(Clock clock, String report) {
        return shortened(DanishDates.of(LocalDate.now(clock)) + ": " + report);
    }
}
