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
 * Makes what the web apps ask ready while the application starts. It takes seconds on a busy machine, and a web app
 * waits no longer than seven for its plugins: the first one to come after a start would see a blank page.
 */
@Component
class InterfacesAtStart implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int FIRST = 1;

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        // The servlets are made while the context starts; those to load at once are loaded after that.
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
