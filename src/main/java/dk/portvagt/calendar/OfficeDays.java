package dk.portvagt.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Knows the office days: Monday to Friday without Danish public holidays and other closed days. */
@Component
@EnableConfigurationProperties(OfficeSettings.class)
public class OfficeDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));
    private final OfficeSettings settings;

    OfficeDays(OfficeSettings settings) {
        this.settings = settings;
    }

    public boolean isOfficeDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek())
                && !settings.closedDays().contains(MonthDay.from(day))
                && !holidays.isHoliday(day);
    }

    /** Returns the day itself when it is an office day, else the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isOfficeDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** Returns the day after a number of whole office days; zero is {@link #onOrAfter}. */
    public LocalDate after(LocalDate day, int officeDays) {
        LocalDate found = onOrAfter(day);
        for (int left = officeDays; left > 0; left--) {
            found = onOrAfter(found.plusDays(1));
        }
        return found;
    }

    /**
     * Returns the last office day with this number of whole office days to the given day; zero can give the day itself.
     */
    public LocalDate before(LocalDate day, int officeDays) {
        LocalDate found = onOrBefore(day);
        for (int left = officeDays; left > 0; left--) {
            found = onOrBefore(found.minusDays(1));
        }
        return found;
    }

    /** Counts the office days after the first day up to and including the last; 0 when that is not later. */
    public int between(LocalDate first, LocalDate last) {
        return (int) first.datesUntil(last.isAfter(first) ? last : first)
                .map(day -> day.plusDays(1))
                .filter(this::isOfficeDay)
                .count();
    }

    /** Returns the days from Monday to Friday, the first and the last included, on which the offices are closed. */
    public List<LocalDate> closedWeekdays(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()) && !isOfficeDay(day))
                .toList();
    }

    private LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!isOfficeDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }
}
