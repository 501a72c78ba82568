package dk.portvagt.engine.security;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers in Danish what the server refuses before any filter sees it, such as an address with a character that no
 * address has.
 */
@Component
public class ServerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int LOWEST_ERROR = 400;

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(DanishReport.class.getName()));
    }

    /** Writes the report. The server makes it, by the name of its class. */
    public static class DanishReport extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable cause) {
            if (response.getStatus() < LOWEST_ERROR
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                FailureFilter.answer(response.getStatus(), request, response);
                response.finishResponse();
            } catch (IOException e) {
                // The caller has gone.
                container.getLogger().debug("No answer to " + request.getRequestURI(), e);
            }
        }
    }
}
