package dk.portvagt.startup;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

/**
 * Settles, before any bean exists, on which database the application runs: its own embedded one, or the one that is
 * configured.
 */
class StartupInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = context.getEnvironment().getProperty("spring.datasource.url");
        if (StringUtils.hasText(url)) {
            new OwnDatabaseMode(context).prepare(url);
        } else {
            new EmbeddedMode(context).prepare();
        }
    }
}
