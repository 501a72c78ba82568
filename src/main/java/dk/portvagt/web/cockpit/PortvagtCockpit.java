package dk.portvagt.web.cockpit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Registers the plugin with Cockpit, by the services file of its interface. */
public class PortvagtCockpit extends AbstractCockpitPlugin {

    static final String ID = "portvagt-cockpit";

    private static final String ASSETS = "plugin-webapp/" + ID;

    /** Lists every file of the folder; a browser may load these files only. */
    static final List<String> ASSET_FILES = assetFiles();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(CockpitResources.class, UnreadableRequests.class);
    }

    @Override
    public String getAssetDirectory() {
        return ASSETS;
    }

    private static List<String> assetFiles() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver(PortvagtCockpit.class.getClassLoader())
                    .getResources("classpath:" + ASSETS + "/app/*.*");
            return Arrays.stream(files)
                    .map(file -> "app/" + file.getFilename())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
