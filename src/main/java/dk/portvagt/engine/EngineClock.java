package dk.portvagt.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * Reads the engine's time in the municipality's zone. Domain and timers then agree, even when a test moves the clock.
 */
@Component
class EngineClock extends Clock {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final ZoneId zone;

    EngineClock() {
        this(DENMARK);
    }

    private EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
