package dk.portvagt.modelguard.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class GuardWarmUpTest {

    private final DeploymentGuard guard = mock(DeploymentGuard.class);
    private final GuardWarmUp warmUp = new GuardWarmUp(guard);

    @Test
    void an_application_that_is_stopped_at_once_waits_for_the_reading() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        AtomicBoolean hasRead = new AtomicBoolean();
        when(guard.findings(any(), any())).thenAnswer(call -> {
            reading.countDown();
            Thread.sleep(300);
            hasRead.set(true);
            return List.of();
        });
        warmUp.begin();
        reading.await();

        warmUp.awaitReading();

        assertThat(hasRead).isTrue();
    }

    @Test
    void an_application_that_was_never_ready_does_not_wait() {
        assertThatCode(warmUp::awaitReading).doesNotThrowAnyException();
    }
}
