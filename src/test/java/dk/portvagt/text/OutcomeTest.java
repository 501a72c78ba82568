package dk.portvagt.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.portvagt.text.Outcome.Nothing;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private final Outcome<Integer> done = Outcome.done(7);
    private final Outcome<Integer> refused = Outcome.refused("Nej.");

    @Test
    void is_either_done_or_refused() {
        assertThat(done.isDone()).isTrue();
        assertThat(done.refusal()).isEmpty();
        assertThat(refused.isDone()).isFalse();
        assertThat(refused.refusal()).contains("Nej.");
    }

    @Test
    void changes_the_value_and_keeps_the_refusal() {
        assertThat(done.map(value -> value + 1)).isEqualTo(Outcome.done(8));
        assertThat(refused.map(value -> value + 1)).isEqualTo(Outcome.refused("Nej."));
        assertThat(done.flatMap(value -> Outcome.done(value + 1))).isEqualTo(Outcome.done(8));
        assertThat(done.flatMap(value -> refused)).isEqualTo(Outcome.refused("Nej."));
    }

    @Test
    void answers_with_the_first_refusal_and_asks_no_further() {
        assertThat(Outcome.done().then(() -> refused).then(() -> {
                    throw new IllegalStateException("asked");
                }))
                .isEqualTo(Outcome.refused("Nej."));
        assertThat(done.then(Outcome::done)).isEqualTo(Outcome.done(Nothing.NOTHING));
    }

    @Test
    void gives_the_value_or_throws_the_reason() {
        assertThat(done.orThrow(IllegalStateException::new)).isEqualTo(7);
        assertThatIllegalStateException()
                .isThrownBy(() -> refused.orThrow(IllegalStateException::new))
                .withMessage("Nej.");
    }
}
