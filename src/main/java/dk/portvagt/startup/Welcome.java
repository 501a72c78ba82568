package dk.portvagt.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the {@link WelcomeBlock} once the application answers. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;
    private final ObjectProvider<DemoPeople> people;

    Welcome(Environment environment, ObjectProvider<DemoPeople> people) {
        this.environment = environment;
        this.people = people;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        DemoPeople demo = people.getIfAvailable();
        LOG.info(
                demo == null || !environment.getProperty("portvagt.demo", Boolean.class, false)
                        ? WelcomeBlock.forInstallation(address(), environment.getProperty("camunda.bpm.admin-user.id"))
                        : WelcomeBlock.forDemo(address(), demo));
    }

    private String address() {
        return "http://localhost:" + environment.getProperty("local.server.port")
                + environment.getProperty("server.servlet.context-path", "");
    }
}
