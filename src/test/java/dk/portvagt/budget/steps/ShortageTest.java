package dk.portvagt.budget.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.budget.BookingResult;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.Shortfall;
import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.community.mockito.delegate.DelegateExecutionFake;
import org.junit.jupiter.api.Test;

class ShortageTest {

    private final DelegateExecutionFake execution = DelegateExecutionFake.of();

    @Test
    void raises_the_models_error_with_what_is_missing_in_whole_kroner() {
        LineYear line = new LineYear("901", PoolLine.ACQUISITION, 2026);
        BookingResult result = new BookingResult.Short(
                List.of(new Shortfall(line, new BigDecimal("100.25"), new BigDecimal("40.00"))));

        assertThatThrownBy(() -> Shortage.raiseIfShort(execution, result))
                .isInstanceOfSatisfying(
                        BpmnError.class,
                        error -> assertThat(error.getErrorCode()).isEqualTo("insufficientFunds"));

        assertThat(FundsVariables.FUNDS_AVAILABLE.from(execution).get()).isFalse();
        assertThat(FundsVariables.SHORTFALL.from(execution).get()).isEqualTo(61);
        assertThat(FundsVariables.SHORTFALL_TEXT.from(execution).get()).contains("mangler 60,25 kr.");
    }

    @Test
    void lets_a_booking_that_was_made_before_pass() {
        Shortage.raiseIfShort(execution, new BookingResult.AlreadyBooked());

        assertThat(execution.getVariables()).isEmpty();
    }
}
