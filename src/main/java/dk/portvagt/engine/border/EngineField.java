package dk.portvagt.engine.border;

import java.lang.reflect.Field;
import org.springframework.util.ReflectionUtils;

/** A field of one of the engine's commands, for which there is no accessor. */
public final class EngineField {

    private EngineField() {}

    /**
     * The field, ready to be read and written.
     *
     * @throws IllegalStateException if this engine has no such field; looked up when the using class is loaded, that
     *     stops the start instead of letting something pass unchecked later
     */
    public static Field of(Class<?> command, String name) {
        Field field = ReflectionUtils.findField(command, name);
        if (field == null) {
            throw new IllegalStateException("The engine has no field " + command.getSimpleName() + "." + name);
        }
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
