package dk.portvagt.calendar;

import java.time.LocalDate;

/**
 * Computes the days of a reminder, of the escalations and of the closing.
 *
 * @param lastDay the last day to answer
 * @param reminder some office days before the last day, or the last day itself when that is near
 * @param escalation the office day after the last day; when that has passed, some office days from today
 * @param secondEscalation day of the second escalation, when the first had no effect
 * @param closing day on which it ends by itself, when the second had no effect
 */
public record Deadline(
        LocalDate lastDay, LocalDate reminder, LocalDate escalation, LocalDate secondEscalation, LocalDate closing) {

    /**
     * Computes the days.
     *
     * @param reminderDays office days from the reminder to the last day
     * @param stepDays office days that each step of the escalation waits
     */
    public static Deadline of(LocalDate lastDay, int reminderDays, int stepDays, LocalDate today, OfficeDays office) {
        LocalDate escalation =
                lastDay.isBefore(today) ? office.after(today, stepDays) : office.onOrAfter(lastDay.plusDays(1));
        LocalDate early = office.before(lastDay, reminderDays);
        LocalDate near = lastDay.isBefore(today) ? escalation : lastDay;
        LocalDate second = office.after(escalation, stepDays);
        return new Deadline(
                lastDay, early.isAfter(today) ? early : near, escalation, second, office.after(second, stepDays));
    }
}
