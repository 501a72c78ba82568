package dk.portvagt;

import dk.portvagt.startup.PreparedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives the application under test a data folder with a PostgreSQL, removed when its context has closed. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class TemporaryDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path folder = create();
        PreparedPostgres.copyInto(folder);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("temporaryData", Map.of("portvagt.data-dir", folder.toString())));
        // Registered before the database, hence removed after it has stopped.
        ((DefaultListableBeanFactory) context.getBeanFactory())
                .registerDisposableBean("temporaryData", () -> FileSystemUtils.deleteRecursively(folder));
    }

    private static Path create() {
        try {
            return Files.createTempDirectory("portvagt-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
