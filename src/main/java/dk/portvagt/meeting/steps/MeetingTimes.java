package dk.portvagt.meeting.steps;

import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.time.LocalTime;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads times as forms send them: {@code HH:MM}. */
final class MeetingTimes {

    private static final LocalTime USUAL_START = LocalTime.of(9, 0);
    private static final int USUAL_HOURS = 2;

    private MeetingTimes() {}

    static LocalTime start(VariableFactory<String> variable, VariableScope scope) {
        return variable.from(scope).getOptional().map(LocalTime::parse).orElse(USUAL_START);
    }

    /** Reads the end. The default is two hours after the start, or 23:59 when that would be another day. */
    static LocalTime end(VariableFactory<String> variable, LocalTime start, VariableScope scope) {
        return variable.from(scope).getOptional().map(LocalTime::parse).orElseGet(() -> {
            LocalTime usual = start.plusHours(USUAL_HOURS);
            return usual.isAfter(start) ? usual : LocalTime.of(23, 59);
        });
    }
}
