package dk.portvagt.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import java.util.Arrays;
import java.util.List;
import org.apache.catalina.Wrapper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** What the web apps ask does not have to be made ready while the first one waits for it. */
@PortvagtTest
class InterfacesAtStartTest {

    @Test
    void loads_the_interfaces_of_the_web_apps_while_it_starts(
            @Autowired ServletWebServerApplicationContext application) {
        List<Wrapper> interfaces = Arrays.stream(((TomcatWebServer) application.getWebServer())
                        .getTomcat()
                        .getHost()
                        .findChildren())
                .flatMap(context -> Arrays.stream(context.findChildren()))
                .filter(InterfacesAtStart::isInterface)
                .map(Wrapper.class::cast)
                .toList();
        assertThat(interfaces).extracting(Wrapper::getName).contains("Cockpit Api", "Admin Api", "Tasklist Api");
        assertThat(interfaces).extracting(Wrapper::getLoadOnStartup).allMatch(order -> order > 0);
    }
}
