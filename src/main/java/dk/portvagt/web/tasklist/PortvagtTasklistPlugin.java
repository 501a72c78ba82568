package dk.portvagt.web.tasklist;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Registers itself with Tasklist by {@code META-INF/services}. */
public class PortvagtTasklistPlugin extends AbstractTasklistPlugin {

    static final String ID = "portvagt-tasklist";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getAssetDirectory() {
        return "plugin-webapp/" + ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(TasklistResource.class);
    }
}
