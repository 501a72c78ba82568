package dk.portvagt.modelguard.deploy;

import dk.portvagt.PortvagtApplication;
import dk.portvagt.modelguard.code.JavaCode;
import dk.portvagt.modelguard.model.ModelFunctions;
import dk.portvagt.modelguard.model.Platform;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/** Reads the possible references of models from the running application. */
public final class PlatformReader {

    private PlatformReader() {}

    /**
     * Reads the platform.
     *
     * @param groups ids of the groups of people
     */
    public static Platform read(ListableBeanFactory application, Set<String> groups) {
        Map<String, Class<?>> beans = new HashMap<>();
        for (String name : application.getBeanDefinitionNames()) {
            Class<?> type = application.getType(name, false);
            if (type != null) {
                beans.put(name, ClassUtils.getUserClass(type));
            }
        }
        return new Platform(beans, ModelFunctions.ALLOWED, groups, JavaCode.around(PortvagtApplication.class));
    }
}
