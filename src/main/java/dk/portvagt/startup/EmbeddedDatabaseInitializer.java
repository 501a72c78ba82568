package dk.portvagt.startup;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded PostgreSQL when no database is configured, and points the application and its migrations at it.
 *
 * <p>Beans are destroyed in the reverse order of their registration. Registered before all others, the server is
 * destroyed last; as an ordinary bean it would be gone before the engine has stopped using it.
 */
class EmbeddedDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            return;
        }
        DataDirectory data = DataDirectory.open(Path.of(environment.getRequiredProperty("portvagt.data-dir")));
        closeLast(context, "dataDirectory", data);
        EmbeddedDatabase database =
                EmbeddedDatabase.start(data, environment.getProperty("portvagt.database.durable", Boolean.class, true));
        closeLast(context, "embeddedDatabase", database);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embeddedDatabase",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", ApplicationRole.NAME,
                                "spring.datasource.password", database.applicationPassword(),
                                "spring.flyway.user", EmbeddedDatabase.SUPERUSER,
                                "spring.flyway.password", database.superuserPassword())));
    }

    private static void closeLast(ConfigurableApplicationContext context, String name, AutoCloseable resource) {
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(name, resource);
        beans.registerDisposableBean(name, resource::close);
    }
}
