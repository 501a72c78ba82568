package dk.portvagt.startup;

import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Configures the application for the embedded PostgreSQL.
 *
 * <p>It points the application and its migrations at the database, and listens on the loopback interface only. It shows
 * the demo unless {@code portvagt.demo} is false.
 *
 * <p>Beans are destroyed in the reverse order of their registration. The server is registered first and so destroyed
 * last; as an ordinary bean it would be gone before the engine has stopped using it.
 */
class EmbeddedMode {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMode.class);

    private final ConfigurableApplicationContext context;
    private final ConfigurableEnvironment environment;

    EmbeddedMode(ConfigurableApplicationContext context) {
        this.context = context;
        this.environment = context.getEnvironment();
    }

    void prepare() {
        refuseHalfAConfiguration();
        DataDirectory data = DataDirectory.open(Path.of(environment.getRequiredProperty("portvagt.data-dir")));
        try {
            prepare(data);
        } catch (RuntimeException e) {
            // The context closes its registered beans only once it has been refreshed.
            data.close();
            throw e;
        }
    }

    private void prepare(DataDirectory data) {
        Map<String, Object> administrator = administrator();
        String address = LoopbackOnly.address(environment.getProperty("server.address"));
        ListeningPort.of(environment).refuseIfTaken(address);
        EmbeddedDatabase database =
                EmbeddedDatabase.start(data, environment.getProperty("portvagt.database.durable", Boolean.class, true));
        database.refuseIfOfPreRelease(data);
        closeLast("dataDirectory", data);
        closeLast("embeddedDatabase", database);
        database.watch(this::end);
        environment.getPropertySources().addFirst(settings(database, address));
        environment.getPropertySources().addFirst(new MapPropertySource("administrator", administrator));
        environment.getPropertySources().addLast(new MapPropertySource("demo", Map.of("portvagt.demo", "true")));
    }

    /** Reads the administrator, which the embedded database also accepts when the demo's people are missing. */
    private Map<String, Object> administrator() {
        boolean wanted = !environment.getProperty("portvagt.demo", Boolean.class, true)
                && environment.containsProperty("portvagt.admin.user");
        return wanted ? Administrator.of(environment).settings() : Map.of();
    }

    /** Refuses a user without a database: the person wants a database, and would be surprised to find a demo. */
    private void refuseHalfAConfiguration() {
        if (StringUtils.hasText(environment.getProperty("spring.datasource.username"))) {
            throw new StartupRefusal(
                    "SPRING_DATASOURCE_USERNAME is set, but SPRING_DATASOURCE_URL is not.",
                    "Set SPRING_DATASOURCE_URL to the PostgreSQL database, or neither of them for the demo.");
        }
    }

    private static MapPropertySource settings(EmbeddedDatabase database, String address) {
        return new MapPropertySource(
                "embeddedDatabase",
                Map.of(
                        "portvagt.database.embedded",
                        true,
                        "server.address",
                        address,
                        "spring.datasource.url",
                        database.url(),
                        "spring.datasource.username",
                        ApplicationRole.NAME,
                        "spring.datasource.password",
                        database.applicationPassword(),
                        "spring.flyway.user",
                        EmbeddedDatabase.SUPERUSER,
                        "spring.flyway.password",
                        database.superuserPassword()));
    }

    /** Ends the application: without its database it could do nothing, and would seem to be alive. */
    private void end(StartupRefusal reason) {
        LOG.error("Portvagt ends. {} {}", reason.getMessage(), reason.remedy());
        System.exit(1);
    }

    private void closeLast(String name, AutoCloseable resource) {
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(name, resource);
        beans.registerDisposableBean(name, resource::close);
    }
}
