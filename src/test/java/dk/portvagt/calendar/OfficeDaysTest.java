package dk.portvagt.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeDaysTest {

    private final OfficeDays days =
            new OfficeDays(new OfficeSettings(List.of(MonthDay.of(6, 5), MonthDay.of(12, 24), MonthDay.of(12, 31))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01",
                "2027-03-25",
                "2027-03-26",
                "2027-03-29",
                "2027-05-06",
                "2027-05-17",
                "2026-06-05",
                "2026-12-24",
                "2026-12-25",
                "2026-12-31",
                "2027-02-06",
                "2027-02-07"
            })
    void offices_are_closed_on_public_holidays_weekends_and_their_own_days(LocalDate day) {
        assertThat(days.isOfficeDay(day)).isFalse();
    }

    @Test
    void general_prayer_day_is_worked_since_it_was_abolished() {
        assertThat(days.isOfficeDay(LocalDate.of(2023, 5, 5))).isFalse();
        assertThat(days.isOfficeDay(LocalDate.of(2027, 4, 23))).isTrue();
    }

    @Test
    void counts_back_and_forth_over_easter() {
        LocalDate wednesdayBefore = LocalDate.of(2027, 3, 24);
        LocalDate tuesdayAfter = LocalDate.of(2027, 3, 30);
        assertThat(days.after(wednesdayBefore, 1)).isEqualTo(tuesdayAfter);
        assertThat(days.before(tuesdayAfter, 1)).isEqualTo(wednesdayBefore);
        assertThat(days.onOrAfter(LocalDate.of(2027, 3, 25))).isEqualTo(tuesdayAfter);
        assertThat(days.before(LocalDate.of(2027, 3, 28), 0)).isEqualTo(wednesdayBefore);
    }

    @Test
    void counts_what_lies_between_two_days() {
        LocalDate wednesdayBefore = LocalDate.of(2027, 3, 24);
        assertThat(days.between(wednesdayBefore, LocalDate.of(2027, 3, 30))).isOne();
        assertThat(days.between(wednesdayBefore, LocalDate.of(2027, 3, 29))).isZero();
        assertThat(days.between(wednesdayBefore, wednesdayBefore)).isZero();
        assertThat(days.between(wednesdayBefore, LocalDate.of(2027, 3, 1))).isZero();
        assertThat(days.between(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 30)))
                .isEqualTo(20);
    }
}
