package dk.portvagt.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Adds to the engine's lists of interceptors, each of which may not be there yet. */
public final class CommandInterceptors {

    private CommandInterceptors() {}

    /**
     * @param others those of other plugins, null for none
     * @param added which come after them
     */
    public static List<CommandInterceptor> after(List<CommandInterceptor> others, CommandInterceptor... added) {
        return joined(stream(others), Stream.of(added));
    }

    /**
     * @param others those of other plugins, null for none
     * @param added which come before them
     */
    public static List<CommandInterceptor> before(List<CommandInterceptor> others, CommandInterceptor... added) {
        return joined(Stream.of(added), stream(others));
    }

    private static Stream<CommandInterceptor> stream(List<CommandInterceptor> interceptors) {
        return interceptors == null ? Stream.empty() : interceptors.stream();
    }

    /** One that other plugins may still add to. */
    private static List<CommandInterceptor> joined(Stream<CommandInterceptor> some, Stream<CommandInterceptor> others) {
        return Stream.concat(some, others).collect(Collectors.toCollection(ArrayList::new));
    }
}
