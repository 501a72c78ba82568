package dk.portvagt.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoDatesTest {

    private final DemoDates dates = new DemoDates(LocalDate.of(2026, 12, 30));

    @Test
    void dates_count_from_the_day_of_playing() {
        assertThat(dates.fillIn(Map.of("meetingDate", "{today+9}", "signed", "{today-3}", "now", "{today}")))
                .isEqualTo(Map.of("meetingDate", "2027-01-08", "signed", "2026-12-27", "now", "2026-12-30"));
    }

    @Test
    void a_year_alone_is_a_number_and_within_a_text_part_of_it() {
        assertThat(dates.fillIn(Map.of("year", "{year+1}", "reference", "K-{year}-071")))
                .isEqualTo(Map.of("year", 2027L, "reference", "K-2026-071"));
    }

    @Test
    void other_answers_stay_as_they_are() {
        assertThat(dates.fillIn(Map.of("amount", 60000, "done", true, "text", "Pris 40 %")))
                .isEqualTo(Map.of("amount", 60000, "done", true, "text", "Pris 40 %"));
    }
}
