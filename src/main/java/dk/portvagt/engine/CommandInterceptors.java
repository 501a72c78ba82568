package dk.portvagt.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/** Adds to the engine's lists of interceptors, which may still be null. */
public final class CommandInterceptors {

    private CommandInterceptors() {}

    /**
     * Puts interceptors behind those of other plugins.
     *
     * @param others the interceptors of other plugins, null without any
     * @param added the interceptors that follow them
     */
    public static List<CommandInterceptor> after(
            @Nullable List<CommandInterceptor> others, CommandInterceptor... added) {
        return joined(stream(others), Stream.of(added));
    }

    /**
     * Puts interceptors in front of those of other plugins.
     *
     * @param others the interceptors of other plugins, null without any
     * @param added the interceptors that precede them
     */
    public static List<CommandInterceptor> before(
            @Nullable List<CommandInterceptor> others, CommandInterceptor... added) {
        return joined(Stream.of(added), stream(others));
    }

    private static Stream<CommandInterceptor> stream(@Nullable List<CommandInterceptor> interceptors) {
        return interceptors == null ? Stream.empty() : interceptors.stream();
    }

    /** Joins both to a list that other plugins can still extend. */
    private static List<CommandInterceptor> joined(Stream<CommandInterceptor> some, Stream<CommandInterceptor> others) {
        return Stream.concat(some, others).collect(Collectors.toCollection(ArrayList::new));
    }
}
