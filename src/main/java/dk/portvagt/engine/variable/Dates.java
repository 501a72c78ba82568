package dk.portvagt.engine.variable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** Reads dates as forms send them: {@code YYYY-MM-DD}. */
public final class Dates {

    private Dates() {}

    /** Reads a date; null if the field was left empty. */
    public static @Nullable LocalDate read(VariableFactory<String> variable, VariableScope scope) {
        return variable.from(scope).getOptional().map(LocalDate::parse).orElse(null);
    }

    /** Sets a date as {@code YYYY-MM-DD}; null leaves the variable empty. */
    public static void write(VariableFactory<String> variable, VariableScope scope, @Nullable LocalDate date) {
        variable.on(scope).set(date == null ? null : date.toString());
    }
}
