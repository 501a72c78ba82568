package dk.portvagt.sharing;

import static dk.portvagt.sharing.ReadinessInput.SAME_HOSTING;
import static dk.portvagt.sharing.ReadinessInput.YEARS_SAME_PRODUCT;
import static dk.portvagt.sharing.ReadinessInput.YEARS_SOLO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long a municipality has used what a partner uses, from what they published. */
class CommonUseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void years_together_are_those_of_the_later_one_with_the_partner_of_longest() {
        assertThat(answers(use("Omsorg", 2015, "os"), use("omsorg ", 2017, "dem"), use("Omsorg", 2024, "os")))
                .isEqualTo(Map.of(YEARS_SAME_PRODUCT, 9, YEARS_SOLO, 0, SAME_HOSTING, 1));
    }

    @Test
    void without_a_partner_all_years_are_alone() {
        assertThat(answers(use("Pleje", 2018, null), use("Omsorg", 2017, "dem")))
                .isEqualTo(Map.of(YEARS_SAME_PRODUCT, 0, YEARS_SOLO, 8, SAME_HOSTING, 0));
    }

    @Test
    void a_year_that_is_not_over_does_not_count_and_one_to_come_is_none() {
        SystemUse inTwoDays = new SystemUse("Omsorg", TODAY.minusYears(5).plusDays(1), null);
        assertThat(answers(inTwoDays, inTwoDays).get(YEARS_SAME_PRODUCT)).isEqualTo(4);
        SystemUse coming = new SystemUse("Omsorg", TODAY.plusYears(2), null);
        assertThat(answers(coming, inTwoDays).get(YEARS_SAME_PRODUCT)).isZero();
        assertThat(answers(use("Omsorg", 1900, null), use("Omsorg", 1900, null)).get(YEARS_SAME_PRODUCT))
                .isEqualTo(50);
    }

    @Test
    void what_cannot_be_said_is_missing() {
        assertThat(answers(null, use("Omsorg", 2017, "dem"))).isEmpty();
        assertThat(answers(use("Omsorg", 2017, "os"), (SystemUse) null)).isEmpty();
        assertThat(answers(new SystemUse("Omsorg", null, null), use("Omsorg", 2017, "dem")))
                .isEqualTo(Map.of(YEARS_SOLO, 0));
        assertThat(answers(new SystemUse("Pleje", null, null), use("Omsorg", 2017, "dem")))
                .isEqualTo(Map.of(YEARS_SAME_PRODUCT, 0, SAME_HOSTING, 0));
        assertThat(answers(use("Omsorg", 2017, "os"), use("Omsorg", 2017, "os"), null))
                .isEqualTo(Map.of(YEARS_SOLO, 0, SAME_HOSTING, 1));
    }

    private static Map<ReadinessInput, Integer> answers(@Nullable SystemUse... group) {
        return new CommonUse(Arrays.asList(group), TODAY)
                .answers(0, ReadinessAnswers.none())
                .values();
    }

    private static SystemUse use(String product, int year, @Nullable String hosting) {
        return new SystemUse(product, LocalDate.of(year, 1, 1), hosting);
    }
}
