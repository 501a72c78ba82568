package dk.portvagt.budget;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceAdjustmentTest {

    @ParameterizedTest
    @CsvSource({"3.1,1000000,31000", "3.1,1000020,31001", "2.55,100,3", "2.5,100,3", "2.49,100,2", "0.01,4999,0"})
    void rounds_to_whole_kroner_half_up(BigDecimal percent, BigDecimal amount, BigDecimal expected) {
        assertThat(new PriceAdjustment(percent).of(amount)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "15.01", "31"})
    void takes_no_percentage_that_is_none(BigDecimal percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceAdjustment(percent));
    }

    @Test
    void gives_the_frames_of_a_line_exactly_its_adjustment_and_each_its_share() {
        Random random = new Random(42);
        for (int round = 0; round < 500; round++) {
            List<FrameAmount> frames = IntStream.range(0, 1 + random.nextInt(20))
                    .mapToObj(number -> new FrameAmount(
                            new Frame(ACQUISITION, 2031, "software", "Forvaltning " + number),
                            BigDecimal.valueOf(1 + random.nextInt(1_000_000))))
                    .toList();
            PriceAdjustment prices = new PriceAdjustment(BigDecimal.valueOf(1 + random.nextInt(1500), 2));
            BigDecimal adjustment = prices.of(sum(frames));
            List<FrameAmount> shares = PriceAdjustment.divide(adjustment, frames);

            assertThat(sum(shares)).isEqualByComparingTo(adjustment);
            for (FrameAmount share : shares) {
                BigDecimal amount = frames.stream()
                        .filter(frame -> frame.frame().equals(share.frame()))
                        .findFirst()
                        .orElseThrow()
                        .amount();
                assertThat(share.amount().subtract(prices.of(amount)).abs()).isLessThanOrEqualTo(new BigDecimal("2"));
            }
        }
    }

    private static BigDecimal sum(List<FrameAmount> amounts) {
        return amounts.stream().map(FrameAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
