package dk.portvagt.modelguard.model;

import dk.portvagt.modelguard.code.JavaCode;
import java.util.Map;
import java.util.Set;

/**
 * Describes the things outside models that they may refer to.
 *
 * @param beans by the name models call them by
 * @param functions functions that expressions may call, as {@code bean.method}
 * @param groups ids of the groups of people
 * @param code declarations and behaviour of the Java code
 */
public record Platform(Map<String, Class<?>> beans, Set<String> functions, Set<String> groups, JavaCode code) {

    /** Tells whether the bean is a class of the application's own, not of a library. */
    public boolean isOwn(Class<?> bean) {
        return code.knows(bean);
    }
}
