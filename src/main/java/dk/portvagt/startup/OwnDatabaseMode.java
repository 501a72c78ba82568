package dk.portvagt.startup;

import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/**
 * Configures the application for a configured database: no demo, but an administrator that exists before the port
 * opens.
 */
class OwnDatabaseMode {

    private final ConfigurableEnvironment environment;

    OwnDatabaseMode(ConfigurableApplicationContext context) {
        this.environment = context.getEnvironment();
    }

    void prepare(String url) {
        OwnDatabase database = new OwnDatabase(
                url,
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"));
        Administrator administrator = Administrator.of(environment);
        ListeningPort.of(environment).refuseIfTaken(environment.getProperty("server.address"));
        database.refuseIfUnusable();
        database.refuseIfOfPreRelease(
                environment.getProperty("spring.flyway.user", ""),
                environment.getProperty("spring.flyway.password", ""));
        MutablePropertySources sources = environment.getPropertySources();
        sources.addFirst(new MapPropertySource("ownDatabase", Map.of("portvagt.demo", "false")));
        sources.addFirst(new MapPropertySource("administrator", administrator.settings()));
    }
}
