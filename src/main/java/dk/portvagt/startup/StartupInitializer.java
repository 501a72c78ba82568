package dk.portvagt.startup;

import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** Chooses the database before any bean exists: the embedded one, or the configured one. Also reads the mail server. */
class StartupInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Optional<MailServer> mail = MailServer.of(context.getEnvironment());
        MonitoringPassword.refuseIfTrivial(context.getEnvironment());
        PublicAddressSetting.refuseUnusable(context.getEnvironment());
        String url = context.getEnvironment().getProperty("spring.datasource.url");
        if (StringUtils.hasText(url)) {
            new OwnDatabaseMode(context).prepare(url);
        } else {
            new EmbeddedMode(context).prepare();
        }
        mail.ifPresent(server -> context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("mailServer", server.settings())));
    }
}
