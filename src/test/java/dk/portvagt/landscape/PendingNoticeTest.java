package dk.portvagt.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class PendingNoticeTest {

    private static final Period LEAD = Period.ofDays(180);
    private static final LocalDate NOTICE = LocalDate.of(2027, 6, 30);

    @Test
    void reminds_half_a_year_ahead() {
        assertThat(new PendingNotice(NOTICE, null).remindOn(LEAD, LocalDate.of(2026, 3, 1)))
                .isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void reminds_today_when_that_day_has_passed() {
        assertThat(new PendingNotice(NOTICE, null).remindOn(LEAD, LocalDate.of(2027, 5, 1)))
                .isEqualTo(LocalDate.of(2027, 5, 1));
    }

    @Test
    void leaves_a_month_of_quiet_after_a_short_renewal() {
        LocalDate today = LocalDate.of(2027, 5, 1);

        assertThat(new PendingNotice(NOTICE, today).remindOn(LEAD, today)).isEqualTo(LocalDate.of(2027, 5, 31));
    }

    @Test
    void is_never_quiet_in_the_last_week_before_the_notice_date() {
        LocalDate today = LocalDate.of(2027, 6, 20);
        assertThat(new PendingNotice(NOTICE, today).remindOn(LEAD, today)).isEqualTo(NOTICE.minusDays(7));

        LocalDate late = NOTICE.minusDays(3);
        assertThat(new PendingNotice(NOTICE, late).remindOn(LEAD, late)).isEqualTo(late.plusDays(1));
        assertThat(new PendingNotice(NOTICE, NOTICE).remindOn(LEAD, NOTICE)).isEqualTo(NOTICE);
    }
}
