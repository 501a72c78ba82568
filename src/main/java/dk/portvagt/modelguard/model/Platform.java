package dk.portvagt.modelguard.model;

import dk.portvagt.modelguard.code.JavaCode;
import java.util.Map;
import java.util.Set;

/**
 * What models may refer to outside of themselves.
 *
 * @param beans by the name models call them by
 * @param functions what expressions may call, as {@code bean.method}
 * @param groups ids of the groups of people
 * @param code what Java declares and does
 */
public record Platform(Map<String, Class<?>> beans, Set<String> functions, Set<String> groups, JavaCode code) {

    /** Whether the bean is a class of the application's own, not of a library. */
    public boolean isOwn(Class<?> bean) {
        return code.knows(bean);
    }
}
