package dk.portvagt.engine.border;

import java.lang.reflect.Field;
import org.springframework.util.ReflectionUtils;

/** Makes fields of the engine's commands accessible, for which there is no accessor. */
public final class EngineField {

    private EngineField() {}

    /**
     * Returns the field, ready to be read and written.
     *
     * @throws IllegalStateException if this engine has no such field; thrown while the using class is loaded, so
     *     startup fails and nothing passes unchecked later
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
