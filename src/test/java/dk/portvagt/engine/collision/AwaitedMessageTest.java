package dk.portvagt.engine.collision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine throws while a message is sent is a collision only where the process waits no more. */
class AwaitedMessageTest {

    /** What the engine throws before it has found the execution, and after. */
    static ProcessEngineException[] failures() {
        return new ProcessEngineException[] {
            new MismatchingMessageCorrelationException("portvagt.withdrawCase", "No process definition matches"),
            new ProcessEngineException("Execution with id '1' does not have a subscription to a message event")
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void is_a_collision_when_nobody_waits_any_more(ProcessEngineException failure) {
        assertThatThrownBy(() -> AwaitedMessage.send(() -> fail(failure), () -> false))
                .isInstanceOf(OptimisticLockingException.class)
                .hasNoCause()
                .hasSuppressedException(failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void is_a_failure_when_somebody_waits(ProcessEngineException failure) {
        assertThatThrownBy(() -> AwaitedMessage.send(() -> fail(failure), () -> true))
                .isSameAs(failure);
    }

    @Test
    void hands_on_a_collision_that_the_engine_knows() {
        OptimisticLockingException failure = new OptimisticLockingException("updated by another");

        assertThatThrownBy(() -> AwaitedMessage.send(() -> fail(failure), () -> true))
                .isSameAs(failure);
    }

    private static void fail(ProcessEngineException failure) {
        throw failure;
    }
}
