package dk.portvagt.startup;

import java.util.Arrays;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.Wrapper;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Loads the web apps' interfaces during startup.
 *
 * <p>Loading takes seconds on a busy machine, but a web app waits at most seven seconds for its plugins. Otherwise the
 * first visitor after startup would see a blank page.
 */
@Component
class InterfacesAtStart implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int FIRST = 1;

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        // The context creates the servlets while it starts; servlets with load-on-startup are loaded after that.
        server.addContextCustomizers(context -> context.addLifecycleListener(event -> {
            if (Lifecycle.AFTER_START_EVENT.equals(event.getType())) {
                loadAtOnce(context);
            }
        }));
    }

    private static void loadAtOnce(Context context) {
        Arrays.stream(context.findChildren())
                .filter(InterfacesAtStart::isInterface)
                .forEach(servlet -> ((Wrapper) servlet).setLoadOnStartup(FIRST));
    }

    static boolean isInterface(Container child) {
        return child instanceof Wrapper servlet
                && ServletContainer.class.getName().equals(servlet.getServletClass());
    }
}
