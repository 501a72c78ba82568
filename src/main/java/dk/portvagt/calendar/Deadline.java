package dk.portvagt.calendar;

import java.time.LocalDate;

/**
 * When somebody who is to answer is reminded, and from when on others are asked to step in.
 *
 * @param lastDay the last day to answer
 * @param reminder some office days before the last day, or the last day itself where that is near
 * @param escalation the office day after the last day; where that lies behind, some office days from today
 * @param secondEscalation when those first asked to step in have not
 * @param closing when nobody has, and it ends by itself
 */
public record Deadline(
        LocalDate lastDay, LocalDate reminder, LocalDate escalation, LocalDate secondEscalation, LocalDate closing) {

    /**
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
