package dk.portvagt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.calendar.OfficeDays;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The Wednesday before Easter 2027: Thursday, Friday and Monday are holidays. */
@PortvagtTest
class DueDatesTest {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Autowired
    private OfficeDays officeDays;

    private DueDates dueDates;

    @BeforeEach
    void wednesday() {
        Clock clock = Clock.fixed(
                LocalDateTime.parse("2027-03-24T15:00").atZone(DENMARK).toInstant(), DENMARK);
        dueDates = new DueDates(officeDays, clock);
    }

    @Test
    void counts_office_days_only_and_gives_people_the_whole_last_day() {
        assertThat(dueDates.inOfficeDays(2)).isEqualTo(at("2027-03-31T23:59"));
    }

    @Test
    void takes_a_day_that_the_process_knows_with_or_without_a_time() {
        assertThat(dueDates.on("2027-05-04")).isEqualTo(at("2027-05-04T23:59"));
        assertThat(dueDates.on("2027-05-04T08:00:00+02:00")).isEqualTo(at("2027-05-04T23:59"));
        assertThat(dueDates.on(null)).isNull();
    }

    @Test
    void counts_backwards_but_not_into_the_past() {
        assertThat(dueDates.officeDaysBefore(1, "2027-03-31")).isEqualTo(at("2027-03-30T23:59"));
        assertThat(dueDates.officeDaysBefore(5, "2027-03-31")).isEqualTo(at("2027-03-24T23:59"));
        assertThat(dueDates.officeDaysBefore(5, null)).isNull();
    }

    @Test
    void ends_a_year_on_its_last_office_day() {
        assertThat(dueDates.lastOfficeDayOf(2028)).isEqualTo(at("2028-12-29T23:59"));
    }

    private static Date at(String time) {
        return Date.from(LocalDateTime.parse(time).atZone(DENMARK).toInstant());
    }
}
